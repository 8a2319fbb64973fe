import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import type { Action } from '@/access/grants'
import { covers, holdsAnywhere } from '@/access/policy'
import type { ReachedRecord } from '@/access/reach'
import type { Import } from '@/payload-types'
import { forbidden, notFound, notLoggedIn } from '@/src/lib/errors'
import { IMPORT_REGISTERS, type ImportRegister } from '@/src/registers/import/answers'
import { idInPath } from '../shared/acts'

/** The right that taking in a sheet needs in the register itself. */
const NEEDED: Action = 'create'

/** Whether the person may take in sheets for any register, somewhere. */
export const mayImport = (req: PayloadRequest): boolean =>
  IMPORT_REGISTERS.some((register) => holdsAnywhere(actorOf(req.user), register, NEEDED))

/** Whether the person may write this register there; for unions that means somewhere below. */
export const mayWrite = (
  req: PayloadRequest,
  register: ImportRegister,
  place: ReachedRecord & { depth?: number },
): boolean => {
  const actor = actorOf(req.user)
  if (register !== 'organizations') return covers(actor, register, NEEDED, place)
  // A sheet brings unions below the one it is sent for (as in place-in-tree.ts).
  const child = { ...place, [`scope${(place.depth ?? 0) + 1}`]: 0 }
  return covers(actor, register, NEEDED, child)
}

/**
 * The import in the path, for the person who sent it and still has the right: its files and its fate are
 * nobody else's. 401, 404; 403 for who may see the import but has not sent it.
 */
export const ownedImport = async (
  req: PayloadRequest,
): Promise<Import & { createdBy: number; organization: number; file: string }> => {
  if (!req.user) throw notLoggedIn()
  const id = idInPath(req)
  const seen = await req.payload
    .findByID({ collection: 'imports', id, depth: 0, overrideAccess: false, req })
    .catch(() => null)
  if (!seen) throw notFound()
  if (!covers(actorOf(req.user), 'imports', 'withdraw', seen as ReachedRecord))
    throw forbidden('只有导入人本人能办理，需要时请自己重新导入。', 'import.not_yours')
  // Read once more past the field rules, for what only the program may know (the name of the file).
  const own = await req.payload.findByID({
    ...{ collection: 'imports', id, depth: 0, overrideAccess: true, req },
  })
  return own as Import & { createdBy: number; organization: number; file: string }
}
