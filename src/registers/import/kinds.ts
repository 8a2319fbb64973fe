import type { ImportRegister } from './answers'
import { employersKind } from './employers'
import { membersKind } from './members'
import { organizationsKind } from './organizations'
import type { RegisterKind } from './register'

const KINDS: Record<ImportRegister, RegisterKind> = {
  employers: employersKind,
  members: membersKind,
  organizations: organizationsKind,
}

/** How a register takes in sheets. */
export const registerKind = (name: ImportRegister): RegisterKind => KINDS[name]
