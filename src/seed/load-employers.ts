import { ECONOMIC_TYPES, INDUSTRIES } from '@/src/lib/codes'
import { asSeed, inParallel, presentIn, type SeedContext, unionOf } from '@/src/seed/context'
import { type EmployerSeed, employerSeeds } from '@/src/seed/employers'
import { randomOf } from '@/src/seed/random'
import { inventedPhone } from '@/src/seed/union-records'

const WIDTH = 3
const PEOPLE_SHARE = { least: 10, most: 40 }

const shortPlace = (name: string): string =>
  name.replace(/(土家族自治县|自治县|市|县|区)?总工会$/, '')

const dataOf = (context: SeedContext, seed: EmployerSeed) => {
  const random = randomOf(`employer record ${seed.uscc}`)
  const share = random.whole(PEOPLE_SHARE.least, PEOPLE_SHARE.most)
  const { economicType, formerNames, industry, kind, name, uscc, workerCount } = seed
  return {
    ...{ name, formerNames, uscc, kind, workerCount },
    industry: INDUSTRIES.find(({ value }) => value === industry)?.value ?? null,
    economicType: ECONOMIC_TYPES.find(({ value }) => value === economicType)?.value ?? null,
    status: 'active' as const,
    migrantWorkerCount: Math.round((workerCount * share) / 100),
    contactPhone: inventedPhone(random, seed.place),
    place: unionOf(context, seed.place).id,
    unions: seed.unions.map((code) => ({ organization: unionOf(context, code).id })),
    createdBy: context.accounts.get(`registrar@${seed.place}.onenet.test`) ?? null,
  }
}

/** Writes the employers that are missing. */
export async function loadEmployers(context: SeedContext): Promise<void> {
  const present = await presentIn(context.payload, 'employers', 'name')
  const names = new Set([...present.keys()].map((key) => key.slice(key.indexOf('|') + 1)))
  const seeds = employerSeeds((code) => shortPlace(unionOf(context, code).name))
  const missing = seeds.filter(({ name }) => !names.has(name))
  await inParallel(missing, WIDTH, async (seed) => {
    const data = dataOf(context, seed)
    await context.payload.create({ ...asSeed(), collection: 'employers', data })
  })
}
