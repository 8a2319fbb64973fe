import type { Field } from 'payload'
import { serverOnly } from '@/access/fields'
import { ORGANIZATION_LEVELS, REORGANISATION_OUTCOMES, REORGANISATIONS } from '@/src/lib/codes'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

/** What is asked for; src/components/console/reorganise is its form. */
export const askedFields: Field[] = [
  { name: 'kind', label: '事项', type: 'select', options: REORGANISATIONS, required: true },
  {
    name: 'target',
    label: '新的上级 / 并入的工会',
    type: 'relationship',
    relationTo: 'organizations',
  },
  {
    name: 'children',
    label: '划出的下级工会',
    type: 'relationship',
    relationTo: 'organizations',
    hasMany: true,
  },
  { name: 'newName', label: '新名称', type: 'text', maxLength: 100 },
  { name: 'newShortName', label: '新简称', type: 'text', maxLength: 30 },
  { name: 'newLevel', label: '新工会的层级', type: 'select', options: ORGANIZATION_LEVELS },
  { name: 'reason', label: '原因', type: 'textarea', required: true, maxLength: 500 },
  { name: 'documentNumber', label: '批复文号', type: 'text', maxLength: 60 },
  { name: 'effectiveDate', label: '生效日期', type: 'date', admin: { date: day } },
]

/** How it was decided and what it did; `createdBy` and `createdAt` say who asked and when. */
export const decidedFields: Field[] = [
  {
    name: 'state',
    label: '状态',
    type: 'select',
    options: REORGANISATION_OUTCOMES,
    defaultValue: 'draft',
    required: true,
    index: true,
    access: serverOnly,
  },
  { name: 'needsSecond', label: '须第二人确认', type: 'checkbox', access: serverOnly },
  { name: 'preview', label: '影响范围', type: 'json', access: serverOnly },
  { name: 'basis', type: 'json', access: serverOnly, hidden: true },
  {
    name: 'decidedBy',
    label: '办理人',
    type: 'relationship',
    relationTo: 'users',
    access: serverOnly,
  },
  { name: 'decidedAt', label: '办理时间', type: 'date', access: serverOnly },
  { name: 'remark', label: '不同意的原因', type: 'textarea', access: serverOnly },
  { name: 'outcome', label: '结果', type: 'json', access: serverOnly },
]
