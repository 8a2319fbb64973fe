import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { takesSheets } from '@/src/registers/import/kinds'
import { IMPORTED } from './registers'

/** The registers that the person may import into, somewhere. */
export const importableBy = (user: unknown): typeof IMPORTED =>
  IMPORTED.filter(
    ({ value }) => takesSheets(value) && holdsAnywhere(actorOf(user), value, 'create'),
  )
