import type { Field } from 'payload'
import { FILE_SCANS } from '@/src/lib/codes'
import { written } from '../cases/fields'
import { guarded } from '../shared/guarded'
import { caseFileEndpoints } from './endpoints'

const fields: Field[] = [
  { name: 'case', type: 'relationship', relationTo: 'cases', index: true },
  { name: 'field', type: 'text' },
  { name: 'name', type: 'text', required: true },
  { name: 'mimeType', type: 'text', required: true },
  { name: 'size', type: 'number', required: true },
  { name: 'sha256', type: 'text', required: true },
  { name: 'tokenHash', type: 'text', required: true, unique: true, hidden: true },
  { name: 'scan', type: 'select', options: FILE_SCANS, required: true },
]

/**
 * Files sent with a case. The bytes lie sealed in `DATA_DIR/cases`, named by the id; who takes part in
 * the case, and the applicant with number and code, may download them, never open them inline.
 */
export const CaseFiles = guarded('case-files', {
  labels: { singular: '办件附件', plural: '办件附件' },
  disableDuplicate: true,
  defaultSort: '-id',
  custom: { isErasable: true },
  endpoints: caseFileEndpoints,
  fields: fields.map(written),
})
