import type { Field } from 'payload'
import { serverOnly } from '@/access/fields'
import { MEMBERSHIP_STATES } from '@/src/lib/codes'
import { toIsoDay } from '@/src/lib/dates'
import { hasVote } from '@/src/workflows/membership'

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

const EARLIEST = '1900-01-01'
const isPossibleDay = (day: string): boolean => day >= EARLIEST && day <= toIsoDay(new Date())

/** Where the membership stands; all of it follows from the ledger. */
export const membershipFields: Field[] = [
  {
    name: 'entry',
    label: '入会方式',
    type: 'radio',
    virtual: true,
    options: [
      { label: '入会', value: 'join' },
      { label: '从其他工会转入', value: 'transfer-in' },
    ],
    defaultValue: 'join',
    access: { update: () => false },
    admin: {
      position: 'sidebar',
      // Payload takes what is not stored for something to be shown only.
      readOnly: false,
      condition: (data) => !data.id,
      disableListColumn: true,
      disableListFilter: true,
      description: '一人只有一份会籍。已在别处入会的选“转入”，系统会请原工会放行。',
    },
  },
  {
    name: 'status',
    label: '会籍状态',
    type: 'select',
    options: MEMBERSHIP_STATES,
    index: false,
    access: serverOnly,
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.id) },
  },
  {
    name: 'hasVote',
    label: '有选举权、被选举权和表决权',
    type: 'checkbox',
    virtual: true,
    access: serverOnly,
    hooks: { afterRead: [({ siblingData }) => hasVote(siblingData.status)] },
    admin: {
      position: 'sidebar',
      readOnly: true,
      condition: (data) => Boolean(data.id),
      disableListColumn: true,
      disableListFilter: true,
    },
  },
  {
    name: 'joinedAt',
    label: '入会（转入）日期',
    type: 'date',
    validate: (value: unknown) =>
      !value ||
      isPossibleDay(toIsoDay(value as string)) ||
      '日期不能早于 1900 年或晚于今天，请核对。',
    access: { update: () => false },
    admin: { position: 'sidebar', date: day },
  },
  {
    name: 'leftAt',
    label: '离会日期',
    type: 'date',
    access: serverOnly,
    admin: {
      position: 'sidebar',
      date: day,
      readOnly: true,
      condition: (data) => Boolean(data.leftAt),
    },
  },
  {
    name: 'memberNumber',
    label: '会员号',
    type: 'text',
    index: true,
    access: serverOnly,
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.id) },
  },
]
