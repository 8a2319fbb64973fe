import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { NEEDED_TO_IMPORT } from '@/access/importing'
import { covers, holdsAnywhere } from '@/access/policy'
import type { ReachedRecord } from '@/access/reach'
import type { Import } from '@/payload-types'
import { forbidden, notFound, notLoggedIn } from '@/src/lib/errors'
import { IMPORT_REGISTERS } from '@/src/registers/import/answers'
import { idInPath } from '../shared/acts'

/** Whether the person may take in sheets for any register, somewhere. */
export const mayImport = (req: PayloadRequest): boolean =>
  IMPORT_REGISTERS.some((register) => holdsAnywhere(actorOf(req.user), register, NEEDED_TO_IMPORT))

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
