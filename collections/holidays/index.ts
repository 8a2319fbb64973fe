import type { CollectionAfterChangeHook } from 'payload'
import { distrustCalendar } from '@/src/cases/calendar'
import { HOLIDAY_KINDS } from '@/src/lib/codes'
import { readDay } from '@/src/registers/read-day'
import { notifyChange } from '../hooks/notify-change'
import { guarded } from '../shared/guarded'
import { holidayEndpoints } from './endpoints'

const seeOwnChange: CollectionAfterChangeHook = ({ req }) => distrustCalendar(req)

/**
 * The days on which the State Council's yearly notice differs from the week: days off, and weekend days
 * at work. A year is entered as a whole (endpoints.ts); a single day can be corrected.
 */
export const Holidays = guarded('holidays', {
  labels: { singular: '节假日', plural: '节假日历' },
  defaultSort: '-date',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: holidayEndpoints,
  hooks: { afterChange: [seeOwnChange, notifyChange] },
  admin: {
    group: '系统',
    useAsTitle: 'date',
    defaultColumns: ['date', 'kind', 'name'],
    description:
      '只列与平常不同的日子：放假的，和周末要上班的。办理期限按工作日计算时用它。每年十一月国务院公布下一年安排后，请在这里录入。',
    pagination: { defaultLimit: 50, limits: [50, 100] },
    components: {
      beforeListTable: ['/src/components/console/holidays/year-panel.tsx#YearPanel'],
    },
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
