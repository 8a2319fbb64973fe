import type { RequiredDataFromCollectionSlug } from 'payload'
import type { Role } from '@/access/roles'
import { asSeed, inParallel, type SeedContext, unionOf } from '@/src/seed/context'
import { inventedName } from '@/src/seed/people-names'
import { randomOf } from '@/src/seed/random'

/** Demo data only; `SEED=none` makes none of these accounts. */
export const DEMO_PASSWORD = 'OneNet-Demo-2026'

const BUSINESS_ROLES: Role[] = [
  'branch-admin',
  'editor',
  'reviewer',
  'workshop',
  'competition-officer',
  'registrar',
  'case-officer',
]
const OFFICERS: Role[] = ['system-admin', 'security-admin', 'auditor']
const ROOT = '420000'
const STAFFED = [ROOT, '420500', '420581', '420583']

/** Small unions where one person does everything. */
const ONE_PERSON_UNIONS = ['420581900001', '420583900001']
const ONE_PERSON_ROLES: Role[] = ['branch-admin', 'editor', 'workshop', 'registrar']

/** Each account spends 0.3 s of processor time on its password. */
const WIDTH = 4

interface AccountSeed {
  email: string
  organization: string
  roles: Role[]
}

/** The demo accounts: `<role>@<code>.onenet.test`, and `admin@<code>.onenet.test` of small unions. */
export function demoAccounts(): AccountSeed[] {
  const single = (organization: string) => (role: Role) => ({
    email: `${role}@${organization}.onenet.test`,
    organization,
    roles: [role],
  })
  return [
    ...STAFFED.flatMap((organization) => BUSINESS_ROLES.map(single(organization))),
    ...OFFICERS.map(single(ROOT)),
    ...ONE_PERSON_UNIONS.map((organization) => ({
      email: `admin@${organization}.onenet.test`,
      organization,
      roles: ONE_PERSON_ROLES,
    })),
  ]
}

async function presentAccounts({ payload }: SeedContext): Promise<Map<string, number>> {
  const { docs } = await payload.find({
    ...asSeed(),
    collection: 'users',
    pagination: false,
    limit: 0,
    depth: 0,
    select: { email: true },
  })
  return new Map(docs.map(({ email, id }) => [email, id]))
}

/** Makes the accounts that are missing and fills `context.accounts` with all of them. */
export async function loadAccounts(context: SeedContext): Promise<void> {
  const present = await presentAccounts(context)
  const missing = demoAccounts().filter(({ email }) => !present.has(email))
  await inParallel(missing, WIDTH, async ({ email, organization, roles }) => {
    const id = unionOf(context, organization).id
    const data: RequiredDataFromCollectionSlug<'users'> = {
      email,
      name: inventedName(randomOf(`account ${email}`)),
      password: DEMO_PASSWORD,
      appointments: roles.map((role) => ({ organization: id, role })),
    }
    const user = await context.payload.create({ ...asSeed(), collection: 'users', data })
    present.set(email, user.id)
  })
  for (const [email, id] of present) context.accounts.set(email, id)
}
