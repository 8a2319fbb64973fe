import { badInput } from '@/src/lib/errors'
import type { ImportRegister } from './answers'
import { membersKind } from './members'
import { organizationsKind } from './organizations'
import type { RegisterKind } from './register'

const KINDS: Partial<Record<ImportRegister, RegisterKind>> = {
  members: membersKind,
  organizations: organizationsKind,
}

/** How a register takes in sheets. Throws `import.register` for one that takes none. */
export const registerKind = (name: ImportRegister): RegisterKind => {
  const kind = KINDS[name]
  if (!kind) throw badInput('register', '这个台账暂时不能导入。', 'import.register')
  return kind
}

/** Whether a register takes in sheets. */
export const takesSheets = (name: ImportRegister): boolean => KINDS[name] !== undefined
