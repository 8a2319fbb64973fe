import { guarded } from '../shared/guarded'
import { scopeFields, scopeSelect } from '../shared/scope'
import { written } from '../shared/written'
import { moveEndpoint } from './endpoints'
import { actsField, foundingFields } from './fields'

/**
 * Employers without a union whose people have joined: found one there. `organization` is the union that the
 * members hang on meanwhile. Opened by the acceptance of an application (src/cases/effects/join.ts), ended
 * by the one act that moves all of them over.
 */
export const FoundingTasks = guarded('founding-tasks', {
  labels: { singular: '建会任务', plural: '建会任务' },
  defaultSort: '-id',
  disableDuplicate: true,
  endpoints: [moveEndpoint],
  admin: {
    group: '会籍管理',
    useAsTitle: 'employerName',
    defaultColumns: ['employerName', 'state', 'waiting', 'organization', 'createdAt'],
    description:
      '这些单位的职工已经网上入会，单位还没有工会，会籍暂挂在这里。建会以后，一次把他们全部转过去。',
  },
  forceSelect: { ...scopeSelect, employer: true, employerName: true, state: true },
  fields: [actsField, ...[...foundingFields, ...scopeFields('founding-tasks')].map(written)],
})
