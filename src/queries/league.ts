import { cache } from 'react'
import {
  type KnownTotal,
  knownFrom,
  type LeagueTable,
  publishLeague,
} from '@/src/cases/league/league'
import {
  closedLeague,
  closedMonths,
  LEAGUE,
  type LeagueHead,
  runningLeague,
} from '@/src/database/case-figures/league'
import { toIsoDay } from '@/src/lib/dates'
import { branchTag, collectionTag } from './cache-tags'
import { distinct, payloadOfSite, type Shown } from './client'
import { rootUnion, type Union, unionByCode } from './organizations'

/** The league table as anybody may see it. */
export type League = LeagueTable & {
  head: Union
  month: string
  isFinal: boolean
  /** The running month first. */
  months: { month: string; isFinal: boolean }[]
}

const MONTHS_SHOWN = 12

const headOf = (union: Union): LeagueHead | null => {
  const level = ({ province: 'city', city: 'county' } as const)[union.level as string]
  return level ? { id: union.id, depth: union.depth, level } : null
}

type Asked = { isFinal: boolean; month: string }

const sourceOf = async (head: LeagueHead, { isFinal, month }: Asked) => {
  const payload = await payloadOfSite()
  return (isFinal ? closedLeague : runningLeague)(payload, head, month)
}

/** The head's own numbers, as they stand in the table of the union above it. */
const knownOf = async (
  union: Union,
  root: Union,
  asked: Asked,
): Promise<{ received: KnownTotal; finished: KnownTotal }> => {
  const above = headOf(root)
  if (!above || union.path.at(-2)?.id !== root.id) {
    const nowhere = { value: null, isWithheld: false }
    return { received: nowhere, finished: nowhere }
  }
  const { unions, whole } = await sourceOf(above, asked)
  const { rows } = publishLeague(unions, whole, totalsOf(whole))
  const row = rows.find(({ code }) => code === union.code)
  return { received: knownFrom(row?.received), finished: knownFrom(row?.finished) }
}

const totalsOf = ({ finished, received }: { finished: number; received: number }) => ({
  received: { value: received, isWithheld: false },
  finished: { value: finished, isWithheld: false },
})

const monthsOf = async (): Promise<League['months']> => {
  const closed = await closedMonths(await payloadOfSite(), MONTHS_SHOWN)
  const running = toIsoDay(new Date()).slice(0, 7)
  return [
    { month: running, isFinal: false },
    ...closed.filter((month) => month < running).map((month) => ({ month, isFinal: true })),
  ]
}

/**
 * The table of a month (none: the last that is final, else the running one) and of the unions below the
 * province, or below a city. Null when there is no such table.
 */
export const leagueOf = cache(
  async (code?: string, month?: string): Promise<Shown<League | null>> => {
    const { data: root, tags: rootTags } = await rootUnion()
    const { data: union, tags } = code ? await unionByCode(code) : { data: root, tags: rootTags }
    const all = distinct(rootTags, tags, collectionTag(LEAGUE))
    const months = await monthsOf()
    const asked = month ? months.find((known) => known.month === month) : (months[1] ?? months[0])
    const head = union && headOf(union)
    if (!root || !head || !asked) return { data: null, tags: all }
    const { unions, whole } = await sourceOf(head, asked)
    const known = union.depth === 0 ? totalsOf(whole) : await knownOf(union, root, asked)
    const table = publishLeague(unions, whole, known)
    return {
      data: { ...table, ...asked, months, head: union },
      // Names, and which unions there are.
      tags: distinct(all, branchTag('organizations', union)),
    }
  },
)
