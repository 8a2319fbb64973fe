import { codeList } from './code-list'

/** Whose list a register is compared with. */
export const MATCHING_SOURCES = codeList([
  ['social-insurance', '社保'],
  ['subsistence', '低保'],
  ['medical-insurance', '医保'],
  ['grid', '网格'],
  ['other', '其他'],
])

/** How far a comparison has come; after its days are over only the figures are left. */
export const MATCHING_STATES = codeList([
  ['queued', '排队中'],
  ['running', '正在比对'],
  ['done', '已完成'],
  ['failed', '未成功'],
  ['expired', '已过期'],
])
