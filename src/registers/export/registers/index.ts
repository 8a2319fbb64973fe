import type { ExportRegister } from '../answers'
import type { ExportColumn } from '../column'
import { EMPLOYER_EXPORT } from './employers'
import { MODEL_WORKER_EXPORT, STUDIO_EXPORT } from './honours'
import { MEMBER_EXPORT } from './members'
import { ORGANIZATION_EXPORT } from './organizations'

/** The columns of each register's sheet. */
export const EXPORT_COLUMNS: Record<ExportRegister, readonly ExportColumn[]> = {
  members: MEMBER_EXPORT,
  employers: EMPLOYER_EXPORT,
  organizations: ORGANIZATION_EXPORT,
  'model-workers': MODEL_WORKER_EXPORT,
  'innovation-studios': STUDIO_EXPORT,
}
