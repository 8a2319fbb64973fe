import { randomUUID } from 'node:crypto'
import { getFieldsToSign, jwtSign, type Payload, type TypedUser } from 'payload'
import { ROLES, type Role } from '@/access/roles'
import { usccCheckCharacter } from '@/src/lib/identifiers/uscc'
import type { Relation } from './expected'

/** A union of the fixture with the columns that its records carry. */
export type Union = {
  id: number
  code: string
  depth: number
  scope: Record<`scope${1 | 2 | 3 | 4 | 5 | 6}`, number | null>
}

/** Each place as seen from the county where the people of the matrix are appointed. */
export type Tree = Record<Relation | 'root' | 'farCounty', Union>

const NO_SCOPE = {
  scope1: null,
  scope2: null,
  scope3: null,
  scope4: null,
  scope5: null,
  scope6: null,
}

/** Writes one union past the hooks, so that the fixture does not hang on what is being tested. */
export const addUnion = async (
  payload: Payload,
  parent: Union | null,
  level: string,
  code: string,
  status = 'active',
): Promise<Union> => {
  const depth = parent ? parent.depth + 1 : 0
  const scope = { ...(parent?.scope ?? NO_SCOPE) }
  const uscc = `81420581000000000${usccCheckCharacter('81420581000000000')}`
  const made = await payload.db.create({
    collection: 'organizations',
    data: {
      ...{ name: `总工会${code}`, code, level, depth, status, ...scope },
      ...{ parent: parent?.id ?? null, address: '一号楼', publicPhone: '12351' },
      ...{ uscc, bankAccount: '6200', chairPhone: '13900000000' },
    },
  })
  const id = Number(made.id)
  if (depth > 0) {
    const own = { [`scope${depth}`]: id }
    await payload.db.updateOne({ collection: 'organizations', id, data: own })
    Object.assign(scope, own)
  }
  return { id, code, depth, scope }
}

/**
 * province ─ city ┬ county (own) ─ town (child) ─ works (grandchild)
 *    │  (parent)  └ county (sibling)
 *    └ city (unrelated) ─ county
 */
export const plantTree = async (payload: Payload): Promise<Tree> => {
  const root = await addUnion(payload, null, 'province', '420000')
  const parent = await addUnion(payload, root, 'city', '420500')
  const own = await addUnion(payload, parent, 'county', '420581')
  const child = await addUnion(payload, own, 'township', '420581100')
  const grandchild = await addUnion(payload, child, 'grassroots', '420581W000001')
  const sibling = await addUnion(payload, parent, 'county', '420583')
  const unrelated = await addUnion(payload, root, 'city', '420600')
  const farCounty = await addUnion(payload, unrelated, 'county', '420602')
  return { root, parent, own, child, grandchild, sibling, unrelated, farCounty }
}

export type Person = { user: TypedUser; token: string }

type Office = { at: Union; role: Role; closed?: boolean }

/** An account's stored appointment rows. */
export const appointmentRows = (offices: Office[]) =>
  offices.map(({ at, closed = false, role }) => ({
    ...{ id: randomUUID(), organization: at.id, role, depth: at.depth, closed },
    ...at.scope,
  }))

/** An account with a session, logged in without the cost of a password hash. */
export const addPerson = async (payload: Payload, offices: Office[]): Promise<Person> => {
  const sid = randomUUID()
  const email = `${randomUUID()}@onenet.test`
  const made = await payload.db.create({
    collection: 'users',
    data: {
      ...{ email, name: '试用人', appointments: appointmentRows(offices) },
      sessions: [
        { id: sid, createdAt: new Date(), expiresAt: new Date(Date.now() + 60 * 60 * 1000) },
      ],
    },
  })
  const stored = await payload.findByID({
    collection: 'users',
    id: Number(made.id),
    overrideAccess: true,
  })
  const user = { ...stored, collection: 'users' as const, _sid: sid }
  const { config } = payload.collections.users
  const { token } = await jwtSign({
    fieldsToSign: getFieldsToSign({ collectionConfig: config, email, sid, user }),
    secret: payload.secret,
    tokenExpiration: config.auth.tokenExpiration,
  })
  return { user, token }
}

export type People = Record<Role | 'public', Person | null>

/** One person per role: business roles at the county, officers at the root, and the public. */
export const addPeople = async (payload: Payload, tree: Tree, seat: Union): Promise<People> => {
  const officers: Role[] = ['system-admin', 'security-admin', 'auditor']
  const people = await Promise.all(
    ROLES.map(async (role) => {
      const at = officers.includes(role) ? tree.root : seat
      return [role, await addPerson(payload, [{ at, role }])] as const
    }),
  )
  return { ...(Object.fromEntries(people) as Record<Role, Person>), public: null }
}
