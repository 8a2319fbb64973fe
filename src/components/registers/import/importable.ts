import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { codeList } from '@/src/lib/codes'
import type { ImportRegister } from '@/src/registers/import/answers'

/** The registers that take in sheets, as the console calls them. */
export const IMPORTED = codeList([
  ['members', '会员'],
  ['employers', '用人单位'],
  ['organizations', '工会组织'],
]) satisfies { value: ImportRegister }[]

/** Those that the person may import into, somewhere. */
export const importableBy = (user: unknown): typeof IMPORTED =>
  IMPORTED.filter(({ value }) => holdsAnywhere(actorOf(user), value, 'create'))
