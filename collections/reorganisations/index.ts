import { stampScope } from '../hooks/stamp-scope'
import { guarded } from '../shared/guarded'
import { scopeFields, scopeIndexes, scopeSelect } from '../shared/scope'
import { reorganisationEndpoints } from './endpoints'
import { askedFields, decidedFields } from './fields'
import { openRequest } from './hooks/open-request'

/**
 * Requests to move, merge, split, close or rename a union. Made by `POST /api/reorganisations`, decided by
 * `POST /api/reorganisations/:id/<event>` (src/workflows/reorganisation.ts), never edited.
 */
export const Reorganisations = guarded('reorganisations', {
  labels: { singular: '组织调整', plural: '组织调整' },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  enableQueryPresets: false,
  lockDocuments: false,
  custom: { staysWithUnion: true },
  endpoints: reorganisationEndpoints,
  // The console's own page is /admin/reorganise.
  admin: { hidden: true },
  forceSelect: scopeSelect,
  indexes: scopeIndexes('createdAt'),
  hooks: { beforeChange: [openRequest, stampScope('reorganisations')] },
  fields: [...askedFields, ...decidedFields, ...scopeFields('reorganisations')],
})
