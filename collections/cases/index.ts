import type { Field } from 'payload'
import { normalizeIdNumber } from '@/src/lib/identifiers/id-number'
import { normalizePhone } from '@/src/lib/identifiers/phone'
import { findBySecret } from '../hooks/find-by-secret'
import { guarded } from '../shared/guarded'
import { listEndpoint } from '../shared/list-endpoint'
import { revealEndpoint } from '../shared/reveal-endpoint'
import { scopeFields, scopeSelect } from '../shared/scope'
import { actEndpoint } from './endpoints/act'
import { bulkEndpoint } from './endpoints/bulk'
import { itemsEndpoint } from './endpoints/items'
import { optionsEndpoint } from './endpoints/options'
import { submitEndpoint } from './endpoints/submit'
import { timelineEndpoint } from './endpoints/timeline'
import { applicantEndpoint, trackEndpoint } from './endpoints/track'
import { CASE_SECRETS, caseFields, written } from './fields'
import { writtenByActs } from './written-by-acts'

/** The union of a case is the one that holds it now. */
const heldBy = (field: Field): Field =>
  'name' in field && field.name === 'organization'
    ? ({ ...field, label: '承办工会' } as Field)
    : field

/**
 * Cases (办件): one request of one person. `organization` is the union that holds it now. A row is written
 * by src/database/cases alone: sent once, then changed by acts, each with a line in `case-actions`.
 */
export const Cases = guarded('cases', {
  labels: { singular: '办件', plural: '办件' },
  defaultSort: '-id',
  disableDuplicate: true,
  // The audit log cannot forget: it gets no values of these records (hooks/record-audit.ts).
  custom: { isErasable: true },
  admin: {
    group: '服务职工',
    useAsTitle: 'number',
    defaultColumns: ['number', 'serviceTitle', 'applicantName', 'state', 'dueAt', 'organization'],
    listSearchableFields: ['number', 'applicantName'],
    components: {
      views: {
        edit: {
          root: { Component: '/src/components/console/desk/case/case-view.tsx#CaseView' },
        },
      },
    },
  },
  forceSelect: { ...scopeSelect, participants: true, state: true },
  endpoints: [
    listEndpoint('cases'),
    submitEndpoint,
    trackEndpoint,
    applicantEndpoint,
    bulkEndpoint,
    itemsEndpoint,
    actEndpoint,
    optionsEndpoint,
    timelineEndpoint,
    revealEndpoint('cases', CASE_SECRETS),
  ],
  hooks: {
    beforeOperation: [
      writtenByActs,
      findBySecret({
        idNumber: { hash: 'idNumberHash', normalize: normalizeIdNumber, types: ['1'] },
        phone: { hash: 'phoneHash', normalize: normalizePhone, types: ['phone'] },
      }),
    ],
  },
  fields: [...caseFields, ...scopeFields('cases').map(written).map(heldBy)],
})
