import type { Field, FieldHook } from 'payload'
import { countWaiting } from '@/src/database/founding-tasks'
import { FOUNDING_STATES } from '@/src/lib/codes'
import { idOf } from '@/src/lib/id-of'

const UNION_CELL = '/src/components/console/cells/organization-cell.tsx#OrganizationCell'

/** Counted anew each time: members come, leave and change their employer. */
const waiting: FieldHook = ({ req, siblingData }) => {
  const organization = idOf(siblingData.organization)
  const { employerName, state } = siblingData
  if (state !== 'open' || organization === undefined || typeof employerName !== 'string') return 0
  return countWaiting(req, {
    organization,
    employerName,
    employer: idOf(siblingData.employer) ?? null,
  })
}

const isDone = (data: { state?: unknown }): boolean => data.state === 'done'

/** What can be done about an open task. */
export const actsField: Field = {
  name: 'acts',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/src/components/registers/founding-acts.tsx#FoundingActs' },
  },
}

export const foundingFields: Field[] = [
  { name: 'employerName', label: '单位', type: 'text', required: true },
  {
    name: 'employer',
    label: '法人库里的单位',
    type: 'relationship',
    relationTo: 'employers',
    index: true,
    admin: { disableListColumn: true, allowCreate: false },
  },
  {
    name: 'state',
    label: '建会情况',
    type: 'select',
    options: FOUNDING_STATES,
    defaultValue: 'open',
    required: true,
    index: true,
  },
  {
    name: 'waiting',
    label: '等待转入的会员',
    type: 'number',
    virtual: true,
    hooks: { afterRead: [waiting] },
    admin: { disableListFilter: true },
  },
  {
    name: 'foundedUnion',
    label: '新建的工会',
    type: 'relationship',
    relationTo: 'organizations',
    admin: { allowCreate: false, components: { Cell: UNION_CELL }, condition: isDone },
  },
  { name: 'movedCount', label: '已转入会员', type: 'number', admin: { condition: isDone } },
  {
    name: 'doneAt',
    label: '办结时间',
    type: 'date',
    admin: {
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
      condition: isDone,
    },
  },
]
