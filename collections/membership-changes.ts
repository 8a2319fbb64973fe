import { serverOnly } from '@/access/fields'
import { MEMBERSHIP_CHANGES, MEMBERSHIP_REASONS } from '@/src/lib/codes'
import { guarded } from './shared/guarded'
import { scopeFields, scopeSelect } from './shared/scope'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

/**
 * The ledger of memberships: one row a change, never altered. The state of a membership is what its
 * last row says (a trigger writes it, migrations/…_membership_rules.ts). Rows are written through
 * members/endpoints.ts, transfers and imports only.
 */
export const MembershipChanges = guarded('membership-changes', {
  labels: { singular: '会籍变化', plural: '会籍变化' },
  defaultSort: '-id',
  disableDuplicate: true,
  admin: {
    group: '会籍管理',
    defaultColumns: ['member', 'kind', 'date', 'reason', 'organization', 'createdBy'],
    description: '入会、转入、保留、转出、除名、退会的流水。只能逐笔增加，不能改写。',
  },
  forceSelect: scopeSelect,
  fields: [
    {
      name: 'member',
      label: '会员',
      type: 'relationship',
      relationTo: 'members',
      required: true,
      access: serverOnly,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          label: '变化类型',
          type: 'select',
          options: MEMBERSHIP_CHANGES,
          required: true,
          access: serverOnly,
        },
        {
          name: 'date',
          label: '变化日期',
          type: 'date',
          required: true,
          access: serverOnly,
          admin: { date: day },
        },
        {
          name: 'reason',
          label: '变化原因',
          type: 'select',
          options: MEMBERSHIP_REASONS,
          access: serverOnly,
        },
      ],
    },
    { name: 'remark', label: '说明', type: 'text', maxLength: 200, access: serverOnly },
    ...scopeFields('membership-changes'),
  ],
})
