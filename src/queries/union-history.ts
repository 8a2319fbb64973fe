import { HISTORY_KINDS } from '@/src/lib/codes'
import { labelOf } from '@/src/lib/codes/code-list'
import { formatDate } from '@/src/lib/dates'
import { ownTag } from './cache-tags'
import { asPublic, payloadOfSite, type Shown } from './client'
import type { Union } from './organizations'

/** One event of a union's history in words. */
export type HistoryLine = { id: number; date: string; what: string; text: string }

const MOST_LINES = 30

const textOf = ({ from, to }: { from?: string | null; to?: string | null }): string =>
  [from, to].filter(Boolean).join(' → ')

/** What happened to a union, latest first. */
export const historyOf = async (union: Pick<Union, 'id'>): Promise<Shown<HistoryLine[]>> => {
  const payload = await payloadOfSite()
  const { docs } = await payload.find({
    collection: 'organization-history',
    ...asPublic,
    where: { organization: { equals: union.id } },
    select: { date: true, kind: true, from: true, to: true },
    sort: ['-date', '-id'],
    limit: MOST_LINES,
  })
  return {
    data: docs.map(({ id, date, kind, from, to }) => ({
      id,
      date: formatDate(date),
      what: labelOf(HISTORY_KINDS, kind),
      text: textOf({ from, to }),
    })),
    tags: [ownTag('organization-history', union.id)],
  }
}
