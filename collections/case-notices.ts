import type { Field } from 'payload'
import { NOTICE_CHANNELS, NOTICE_KINDS, NOTICE_STATES } from '@/src/lib/codes'
import { maskEmail } from '@/src/lib/masks'
import { written } from './cases/fields'
import { guarded } from './shared/guarded'
import { secretField } from './shared/secret-field'

const fields: Field[] = [
  { name: 'case', type: 'relationship', relationTo: 'cases', required: true, index: true },
  { name: 'caseAction', type: 'relationship', relationTo: 'case-actions', index: true },
  { name: 'kind', type: 'select', options: NOTICE_KINDS, required: true },
  { name: 'channel', type: 'select', options: NOTICE_CHANNELS, required: true },
  secretField({
    ...{ name: 'recipient', path: 'case-notices.recipient', label: '收件人', mask: maskEmail },
  }),
  // What only the text may hold, such as the query code in a receipt.
  secretField({
    ...{ name: 'data', path: 'case-notices.data', label: '附加内容', mask: () => '****' },
  }),
  { name: 'user', type: 'relationship', relationTo: 'users' },
  { name: 'organization', type: 'relationship', relationTo: 'organizations', index: true },
  { name: 'state', type: 'select', options: NOTICE_STATES, required: true },
  { name: 'attempts', type: 'number', defaultValue: 0 },
  { name: 'nextAttemptAt', type: 'date' },
  { name: 'sentAt', type: 'date' },
  // What makes a notice happen once: kind, action, channel and recipient.
  { name: 'key', type: 'text', required: true, unique: true },
]

/**
 * What people are told about a case. A row is written with the action that it speaks of, in one
 * transaction, and delivered afterwards (src/notices): neither lost nor sent twice.
 */
export const CaseNotices = guarded('case-notices', {
  labels: { singular: '办件通知', plural: '办件通知' },
  disableDuplicate: true,
  defaultSort: '-id',
  custom: { isErasable: true, staysWithUnion: true },
  fields: fields.map(written),
})
