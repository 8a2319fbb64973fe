import type { Payload } from 'payload'
import { runApart, sql } from './session'

type Sql = ReturnType<typeof sql>

/** A union with everything below it; depth 0 is the whole province. */
export type SearchedBranch = { depth: number; organization: number }

type Search = {
  /** Part of a name, of its pinyin (whole or initials), or the beginning of a credit code; trimmed. */
  text: string
  /** Where to look; the whole province when absent. */
  branches?: SearchedBranch[]
  /** Leaves out employers that paused or are struck off. */
  onlyActive?: boolean
  limit: number
}

/** Shorter ones would match everything. */
export const SHORTEST_SEARCH = 2
const SHORTEST_USCC = 4
/** A trigram index knows nothing shorter. */
const SHORTEST_INSIDE = 3
const LETTERS = /^[a-z0-9]+$/i

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** The ways a text may match, the best first; each is answered by an index of its own. */
const waysOf = (text: string): Sql[] => {
  if (!LETTERS.test(text))
    return [
      sql`e."name" like ${`${escaped(text)}%`}`,
      sql`"character_pairs"(e."search_names") @> "character_pairs"(${text})
        and e."search_names" ilike ${`%${escaped(text)}%`}`,
    ]
  const spelt = text.toLowerCase()
  return [
    ...(text.length >= SHORTEST_USCC ? [sql`e."uscc" like ${`${text.toUpperCase()}%`}`] : []),
    sql`e."pinyin" like ${`${spelt}%`}`,
    ...(text.length >= SHORTEST_INSIDE ? [sql`e."pinyin" like ${`%${spelt}%`}`] : []),
  ]
}

const scopeColumn = (depth: number) => sql.identifier(`scope${depth}`)

/**
 * One statement for each way and place. They are kept apart because an `or` over two tables uses no
 * index: an employer's own place stands on its row, those of its other unions on rows of their own.
 */
const placesOf = (branches: SearchedBranch[] | undefined): Sql[] =>
  !branches || branches.some(({ depth }) => depth === 0)
    ? [sql`from "employers" e where true`]
    : branches.flatMap(({ depth, organization }) => [
        sql`from "employers" e where e.${scopeColumn(depth)} = ${organization}`,
        sql`from "employers_unions" u join "employers" e on e."id" = u."_parent_id"
          where u.${scopeColumn(depth)} = ${organization}`,
      ])

/**
 * Ids of the employers that a text finds, names beginning with it first. Only a hint where to look: who
 * asks must read the records themselves with the reader's rights.
 */
export const findEmployers = async (
  payload: Payload,
  { branches, limit, onlyActive = false, text }: Search,
): Promise<number[]> => {
  if (text.length < SHORTEST_SEARCH || branches?.length === 0) return []
  const active = onlyActive ? sql`and e."status" = 'active'` : sql``
  const arms = waysOf(text).flatMap((way, rank) =>
    placesOf(branches).map(
      (place) => sql`(select e."id", e."name", ${rank}::int as rank ${place} and ${way} ${active}
        limit ${limit})`,
    ),
  )
  const rows = await runApart<{ id: number }>(
    payload,
    sql`select "id" from (${sql.join(arms, sql` union all `)}) found
      group by "id", "name" order by min(rank), "name", "id" limit ${limit}`,
  )
  return rows.map(({ id }) => Number(id))
}
