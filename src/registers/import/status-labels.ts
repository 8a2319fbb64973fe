import { codeList } from '@/src/lib/codes'

/** What people read for each state of an import. */
export const IMPORT_STATUS_LABELS = codeList([
  ['prepared', '待确认'],
  ['queued', '排队中'],
  ['running', '正在导入'],
  ['done', '已完成'],
  ['failed', '未成功'],
  ['cancelled', '已取消'],
])
