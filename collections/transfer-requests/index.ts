import type { Field, NumberField } from 'payload'
import { SCOPE_KEYS } from '@/access/actor'
import { TRANSFER_STATES } from '@/src/lib/codes'
import { guarded } from '../shared/guarded'
import { scopeFields, scopeSelect } from '../shared/scope'
import { written } from '../shared/written'
import { releaseEndpoint, withdrawEndpoint } from './endpoints'

const moment = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const

const fromScopes: NumberField[] = SCOPE_KEYS.map((key) => ({
  name: `fromS${key.slice(1)}`,
  type: 'number',
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
}))

const actsField: Field = {
  name: 'acts',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/src/components/registers/transfer-acts.tsx#TransferActs' },
  },
}

const fields: Field[] = [
  { name: 'name', label: '姓名', type: 'text', required: true },
  {
    type: 'row',
    fields: [
      {
        name: 'fromOrganization',
        label: '原工会',
        type: 'relationship',
        relationTo: 'organizations',
        required: true,
        admin: {
          components: {
            Cell: '/src/components/console/cells/organization-cell.tsx#OrganizationCell',
          },
        },
      },
      {
        name: 'state',
        label: '办理情况',
        type: 'select',
        options: TRANSFER_STATES,
        defaultValue: 'pending',
        required: true,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'dueAt', label: '放行期限', type: 'date', admin: { date: moment } },
      { name: 'decidedAt', label: '办结时间', type: 'date', admin: { date: moment } },
    ],
  },
  {
    name: 'member',
    label: '转入后的会籍',
    type: 'relationship',
    relationTo: 'members',
    admin: { hidden: true },
  },
  {
    name: 'fromMember',
    label: '原会籍',
    type: 'relationship',
    relationTo: 'members',
    admin: { hidden: true },
  },
  {
    name: 'decidedBy',
    label: '经办人',
    type: 'relationship',
    relationTo: 'users',
    admin: { hidden: true },
  },
  ...fromScopes,
  ...scopeFields('transfer-requests'),
]

/**
 * A person who joins elsewhere: the new union waits until the old one releases the member, or until the
 * time for it has lapsed (《工会会员会籍管理办法》: one membership, which moves with the employment).
 */
export const TransferRequests = guarded('transfer-requests', {
  labels: { singular: '转会申请', plural: '转会申请' },
  defaultSort: '-id',
  disableDuplicate: true,
  endpoints: [releaseEndpoint, withdrawEndpoint],
  admin: {
    group: '会籍管理',
    useAsTitle: 'name',
    defaultColumns: ['name', 'fromOrganization', 'organization', 'state', 'dueAt'],
  },
  forceSelect: {
    ...scopeSelect,
    fromOrganization: true,
    ...Object.fromEntries(fromScopes.map(({ name }) => [name, true])),
  },
  indexes: [{ fields: ['state', 'dueAt'] }],
  fields: [actsField, ...fields.map(written)],
})
