import { codeList } from '@/src/lib/codes'
import type { ImportRegister } from '@/src/registers/import/answers'

/** The registers that take in sheets, as the console calls them. */
export const IMPORTED = codeList([
  ['members', '会员'],
  ['employers', '用人单位'],
  ['organizations', '工会组织'],
]) satisfies { value: ImportRegister }[]
