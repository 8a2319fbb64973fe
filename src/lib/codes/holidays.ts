import { codeList } from './code-list'

/** How a day differs from the week. */
export const HOLIDAY_KINDS = codeList([
  ['rest', '放假'],
  ['work', '上班（补班）'],
])

/** The last day of the yearly notices that a new database knows (migrations/…_holidays.ts). */
export const SEEDED_THROUGH = '2026-12-31'
