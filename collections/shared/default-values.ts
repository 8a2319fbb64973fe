import type { DefaultValue, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { toIsoDay } from '@/src/lib/dates'

const YEAR_DIGITS = 4

/** The year in China. */
export const thisYear = (): number => Number(toIsoDay(new Date()).slice(0, YEAR_DIGITS))

/** Unions of one employer; the others gather many employers, whose names they cannot stand for. */
const OF_ONE_EMPLOYER = [
  'enterprise',
  'institution',
  'group-company',
  'branch-union',
  'union-group',
]

/** The employer of the person's own union, so that nobody in a factory types its name again. */
export const ownEmployer: DefaultValue = async ({
  req,
}: {
  req: PayloadRequest
}): Promise<string | undefined> => {
  const organization = actorOf(req.user)?.appointments[0]?.organization
  if (organization === undefined) return undefined
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { id: { equals: organization } },
    limit: 1,
    pagination: false,
    depth: 0,
    select: { name: true, employerName: true, kind: true },
    overrideAccess: false,
    req,
  })
  const [union] = docs
  if (!union || !OF_ONE_EMPLOYER.includes(union.kind ?? '')) return undefined
  return union.employerName || union.name.replace(/工会(委员会)?$/, '')
}
