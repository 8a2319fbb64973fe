import { codeList } from '@/src/lib/codes'

/** What the endpoints of exports take and answer; screens and programs build on these types. */

export const EXPORT_REGISTERS = codeList([
  ['members', '会员'],
  ['employers', '用人单位'],
  ['organizations', '工会组织'],
  ['model-workers', '劳模工匠'],
  ['innovation-studios', '创新工作室'],
])
export type ExportRegister = (typeof EXPORT_REGISTERS)[number]['value']

export const EXPORT_FORMATS = codeList([
  ['xlsx', 'Excel（xlsx）'],
  ['csv', 'CSV'],
])
export type ExportFormat = (typeof EXPORT_FORMATS)[number]['value']

export const EXPORT_STATUSES = codeList([
  ['queued', '排队中'],
  ['running', '正在导出'],
  ['done', '已完成'],
  ['failed', '没有成功'],
  ['cancelled', '已取消'],
])
export type ExportStatus = (typeof EXPORT_STATUSES)[number]['value']

/** `GET /api/exports/:id`, among the record's other fields. */
export type ExportAnswer = {
  id: number
  register: ExportRegister
  format: ExportFormat
  inFull: boolean
  status: ExportStatus
  /** null until it is counted. */
  total: number | null
  done: number
  /** A sentence for the person, e.g. why it failed. */
  message: string | null
  /** ISO 8601; the file is gone from then on. */
  expiresAt: string | null
}

/** `POST /api/exports`; `where` and `search` as in the list of the register. */
export type ExportAsked = {
  register: ExportRegister
  format?: ExportFormat
  where?: object
  search?: string
  /** Keys of columns; all without it. */
  columns?: string[]
  inFull?: boolean
  /** Required with `inFull`; goes to the audit log. */
  reason?: string
}
