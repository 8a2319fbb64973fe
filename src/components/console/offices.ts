import type { Payload, TypedUser } from 'payload'
import { cache } from 'react'
import { actorOf } from '@/access/actor'
import { ROLE_LABELS, type Role } from '@/access/roles'

/** One office of the person at the console, with the union's names. */
export type Office = {
  organization: { id: number; name: string; shortName: string; code: string }
  role: Role
  roleLabel: string
}

/** The person's offices by name; one query for a whole page. */
export const officesOf = cache(async (payload: Payload, user: TypedUser): Promise<Office[]> => {
  const held = actorOf(user)?.appointments ?? []
  if (held.length === 0) return []
  const { docs } = await payload.find({
    collection: 'organizations',
    where: { id: { in: held.map(({ organization }) => organization) } },
    select: { name: true, shortName: true, code: true },
    depth: 0,
    limit: 100,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return held.flatMap(({ organization, role }) => {
    const found = docs.find(({ id }) => id === organization)
    if (!found) return []
    const { id, name, shortName, code } = found
    return [
      {
        organization: { id, name, shortName: shortName || name, code: code ?? '' },
        role,
        roleLabel: ROLE_LABELS[role],
      },
    ]
  })
})
