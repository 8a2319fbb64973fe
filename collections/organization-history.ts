import { internal, serverOnly } from '@/access/fields'
import { HISTORY_KINDS } from '@/src/lib/codes'
import { notifyChange, notifyDeletion } from './hooks/notify-change'
import { stampScope } from './hooks/stamp-scope'
import { guarded } from './shared/guarded'
import { scopeFields, scopeIndexes, scopeSelect } from './shared/scope'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

/**
 * The history of each union (组织沿革): 前身, names, superiors, terms. What the program records stays as it
 * is, a trigger sees to that (migrations/…_union_history.ts); what staff add about the years before can be
 * corrected by who wrote it.
 */
export const OrganizationHistory = guarded('organization-history', {
  labels: { singular: '组织沿革', plural: '组织沿革' },
  defaultSort: '-date',
  disableDuplicate: true,
  custom: { staysWithUnion: true },
  admin: {
    group: '组织建设',
    useAsTitle: 'to',
    defaultColumns: ['date', 'organization', 'kind', 'from', 'to', 'documentNumber'],
    listSearchableFields: ['from', 'to', 'documentNumber'],
    description: '前身、更名、隶属、届次等大事。系统记下的不能改；补记的由补记人更正。',
  },
  forceSelect: scopeSelect,
  indexes: [...scopeIndexes('date'), { fields: ['organization', 'date'] }],
  hooks: {
    beforeChange: [stampScope('organization-history')],
    afterChange: [notifyChange],
    afterDelete: [notifyDeletion],
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'date',
          label: '日期',
          type: 'date',
          required: true,
          admin: { date: day },
        },
        {
          name: 'kind',
          label: '事项',
          type: 'select',
          options: HISTORY_KINDS,
          required: true,
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'from',
          label: '之前',
          type: 'text',
          maxLength: 200,
          admin: { placeholder: '例如：国防工会办事处' },
        },
        {
          name: 'to',
          label: '之后',
          type: 'text',
          maxLength: 200,
          admin: { placeholder: '例如：省总军工会' },
        },
      ],
    },
    internal('organization-history', {
      name: 'documentNumber',
      label: '批复文号',
      type: 'text',
      maxLength: 60,
    }),
    {
      name: 'predecessor',
      label: '前身',
      type: 'relationship',
      relationTo: 'organizations',
      access: serverOnly,
      admin: { condition: (_data, row) => Boolean(row?.predecessor) },
    },
    {
      name: 'successor',
      label: '承接的工会',
      type: 'relationship',
      relationTo: 'organizations',
      access: serverOnly,
      admin: { condition: (_data, row) => Boolean(row?.successor) },
    },
    internal('organization-history', {
      name: 'reorganisation',
      label: '组织调整',
      type: 'relationship',
      relationTo: 'reorganisations',
      access: serverOnly,
      admin: { hidden: true },
    }),
    {
      name: 'isRecorded',
      label: '系统记录',
      type: 'checkbox',
      defaultValue: false,
      access: serverOnly,
      admin: { hidden: true },
    },
    ...scopeFields('organization-history'),
  ],
})
