import type { CollectionAfterChangeHook } from 'payload'
import { distrustCalendar } from '@/src/cases/calendar'
import { HOLIDAY_KINDS } from '@/src/lib/codes'
import { readDay } from '@/src/registers/read-day'
import { notifyChange } from '../hooks/notify-change'
import { guarded } from '../shared/guarded'

const seeOwnChange: CollectionAfterChangeHook = ({ req }) => distrustCalendar(req)

/**
 * The days on which the State Council's yearly notice differs from the week: days off, and weekend days
 * at work. A year is entered as a whole (endpoints.ts); a single day can be corrected.
 */
export const Holidays = guarded('holidays', {
  labels: { singular: '节假日', plural: '节假日历' },
  defaultSort: 'date',
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { afterChange: [seeOwnChange, notifyChange] },
  admin: {
    group: '系统',
    useAsTitle: 'date',
    defaultColumns: ['date', 'kind', 'name'],
  },
  fields: [
    {
      name: 'date',
      label: '日期',
      type: 'text',
      required: true,
      unique: true,
      validate: (value: unknown) =>
        (typeof value === 'string' && readDay(value) === value) || '请填写日期，例如 2026-10-01。',
    },
    {
      name: 'kind',
      label: '安排',
      type: 'select',
      required: true,
      options: HOLIDAY_KINDS,
    },
    { name: 'name', label: '节日', type: 'text', required: true, maxLength: 20 },
  ],
})
