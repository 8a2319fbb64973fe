import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { covers } from '@/access/policy'
import type { ExportSelect } from '@/src/database/export-pages'
import { exportSelect } from '@/src/database/export-select'
import { type ExportJob, endExport, loadExport } from '@/src/database/exports'
import { OneNetError } from '@/src/lib/errors'
import { CUSTOM_REGISTERS, type CustomField } from '../custom-fields/custom-field'
import { definitionsFor } from '../custom-fields/definitions'
import type { ExportFormat, ExportRegister } from './answers'
import type { ExportColumn } from './column'
import { openFilter, whereOfExport } from './filter'
import { EXPORT_COLUMNS } from './registers'

/** A union's own fields as one column: those of several unions that are called alike. */
export type CustomColumn = { label: string; fields: CustomField[] }

/** Everything the process that writes the file needs; it loads no Payload and decides no right. */
export type ExportPlan = {
  register: ExportRegister
  format: ExportFormat
  inFull: boolean
  select: ExportSelect
  columns: ExportColumn[]
  custom: CustomColumn[]
}

/** Sheets beyond this many columns cannot be imported again (sheets/limits.ts). */
const MOST_CUSTOM = 150

const customColumns = async (
  req: PayloadRequest,
  { inFull, register }: ExportJob,
): Promise<CustomColumn[]> => {
  const custom = CUSTOM_REGISTERS.find(({ value }) => value === register)?.value
  if (!custom) return []
  const actor = actorOf(req.user)
  const seen = (await definitionsFor(req)).all.filter(
    (field) =>
      field.register === custom &&
      (inFull || !field.isPersonal) &&
      covers(actor, 'custom-fields', 'read', { ...field.scope, ...field }),
  )
  const labels = [...new Set(seen.map(({ label }) => label))].slice(0, MOST_CUSTOM)
  return labels.map((label) => ({ label, fields: seen.filter((field) => field.label === label) }))
}

const columnsFor = ({ columns, inFull, register }: ExportJob): ExportColumn[] => {
  const known = EXPORT_COLUMNS[register].filter(({ isPersonal }) => inFull || !isPersonal)
  return columns?.length ? known.filter(({ key }) => columns.includes(key)) : known
}

/** The request of the person who asked, with the rights that they hold now. */
const requestOf = async (payload: Payload, person: number | null): Promise<PayloadRequest> => {
  const account =
    person === null
      ? null
      : await payload.findByID({
          ...{ collection: 'users', id: person, depth: 0, disableErrors: true },
          // The program looks up who asked, to act with that person's rights and no more.
          overrideAccess: true,
        })
  const user = account ? { ...account, collection: 'users' as const } : undefined
  return createLocalReq({ user, context: {} }, payload)
}

const makePlan = async (payload: Payload, job: ExportJob): Promise<ExportPlan> => {
  const req = await requestOf(payload, job.createdBy)
  const where = await whereOfExport(req, { ...job, filter: openFilter(job.filter) })
  const columns = columnsFor(job)
  const custom = job.columns?.length ? [] : await customColumns(req, job)
  const { format, inFull, register } = job
  const withCustom = custom.length > 0
  const select = exportSelect(payload, { register, where, columns, withCustom })
  return { register, format, inFull, select, columns, custom }
}

/**
 * Decides what an export may hold, with the rights of this moment: who was disabled or moved meanwhile
 * gets nothing. null when the export has ended by that.
 */
export const planExport = async (payload: Payload, id: number): Promise<ExportPlan | null> => {
  const job = await loadExport(id)
  if (!job) return null
  try {
    return await makePlan(payload, job)
  } catch (err) {
    if (!(err instanceof OneNetError)) payload.logger.error({ err, msg: `[exports.plan] ${id}` })
    const message = err instanceof OneNetError ? err.message : '系统出了点问题，请重新导出。'
    await endExport(id, 'failed', message)
    return null
  }
}
