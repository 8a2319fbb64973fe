import type { Field } from 'payload'
import { internal, serverOnly } from '@/access/fields'
import { EXPORT_FORMATS, EXPORT_REGISTERS, EXPORT_STATUSES } from '@/src/registers/export/answers'

const moment = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const

const never = () => false

/** Written as the export goes on; shown in lists, and on its own page by the bar. */
const written = <F extends Field>(field: F): F => ({
  ...field,
  access: serverOnly,
  // Not by a condition: Payload would take the field for one that may be missing.
  admin: { components: { Field: '/src/components/review/nothing#Nothing' }, ...field.admin },
})

const hidden = { hidden: true, disableListColumn: true, disableListFilter: true } as const

/** What was asked for, and how far it has come. */
export const exportFields: Field[] = [
  {
    name: 'progress',
    type: 'ui',
    label: '导出进度',
    admin: {
      disableListColumn: true,
      components: {
        Field: '/src/components/registers/export/export-progress.tsx#ExportProgress',
      },
    },
  },
  {
    name: 'register',
    label: '台账',
    type: 'select',
    options: EXPORT_REGISTERS,
    required: true,
  },
  {
    name: 'format',
    label: '格式',
    type: 'select',
    options: EXPORT_FORMATS,
    defaultValue: 'xlsx',
    required: true,
  },
  { name: 'inFull', label: '含完整个人信息', type: 'checkbox', defaultValue: false },
  internal('exports', { name: 'reason', label: '导出原因', type: 'text', maxLength: 200 }),
  { name: 'columns', type: 'json', admin: hidden },
  {
    // As the console's address has it, encrypted (export/filter.ts).
    name: 'filter',
    type: 'text',
    access: { read: never, update: never },
    admin: hidden,
  },
  written({
    name: 'status',
    label: '进度',
    type: 'select',
    options: EXPORT_STATUSES,
    defaultValue: 'queued',
    required: true,
  }),
  written({ name: 'total', label: '总条数', type: 'number' }),
  written({ name: 'done', label: '已导出条数', type: 'number', defaultValue: 0 }),
  written({ name: 'message', label: '说明', type: 'text' }),
  written({ name: 'attempts', type: 'number', defaultValue: 0, admin: hidden }),
  written({ name: 'startedAt', label: '开始时间', type: 'date', admin: { date: moment } }),
  written({ name: 'endedAt', label: '结束时间', type: 'date', admin: { date: moment } }),
  written({
    name: 'expiresAt',
    label: '文件保留到',
    type: 'date',
    index: true,
    admin: { date: moment },
  }),
]
