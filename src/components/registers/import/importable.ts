import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { IMPORTED } from './registers'

/** The registers that the person may import into, somewhere. */
export const importableBy = (user: unknown): typeof IMPORTED =>
  IMPORTED.filter(({ value }) => holdsAnywhere(actorOf(user), value, 'create'))
