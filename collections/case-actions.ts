import type { Field } from 'payload'
import { CASE_ACTION_NAMES, CASE_ACTORS, CASE_STATE_NAMES } from '@/src/lib/codes'
import { written } from './cases/fields'
import { guarded } from './shared/guarded'

const fields: Field[] = [
  { name: 'case', type: 'relationship', relationTo: 'cases', required: true, index: true },
  { name: 'at', type: 'date', required: true },
  { name: 'action', type: 'select', options: CASE_ACTION_NAMES, required: true },
  { name: 'by', type: 'select', options: CASE_ACTORS, required: true },
  { name: 'actor', type: 'relationship', relationTo: 'users' },
  { name: 'organization', type: 'relationship', relationTo: 'organizations' },
  { name: 'to', type: 'relationship', relationTo: 'organizations' },
  { name: 'fromState', type: 'select', options: CASE_STATE_NAMES },
  { name: 'toState', type: 'select', options: CASE_STATE_NAMES, required: true },
  { name: 'note', type: 'textarea' },
  { name: 'isPublic', type: 'checkbox', defaultValue: false },
  { name: 'dueAt', type: 'date' },
  { name: 'details', type: 'json' },
]

/**
 * The timeline of cases: one line an action, never altered (a trigger refuses it). Read through the case
 * (`GET /api/cases/:id/timeline`, the tracking page), written by src/database/cases alone.
 */
export const CaseActions = guarded('case-actions', {
  labels: { singular: '办件记录', plural: '办件记录' },
  disableDuplicate: true,
  defaultSort: '-id',
  custom: { isErasable: true, staysWithUnion: true },
  fields: fields.map(written),
})
