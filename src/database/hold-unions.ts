import type { PayloadRequest } from 'payload'
import type { Scope } from '@/access/actor'
import { runInTransaction, sql } from './session'

/** A union as the tree has it, for as long as the transaction lasts. */
export type HeldUnion = Scope & {
  id: number
  parent: number | null
  code: string
  name: string
  depth: number
  level: string
  status: string
}

/** Against moves of the branch, or against everybody who stamps a record with its place. */
const LOCKS = { moves: sql`for key share`, stamping: sql`for update` }

/**
 * Reads the places of unions and holds them until the transaction ends: a move of their branch waits, or
 * has happened before. What is stamped from them is therefore still true when it is committed. Unions
 * that do not exist are absent from the answer; ids are taken in order, so that two holders cannot block
 * each other.
 */
export const holdUnions = async (
  req: PayloadRequest,
  ids: number[],
  against: keyof typeof LOCKS = 'moves',
): Promise<Map<number, HeldUnion>> => {
  if (ids.length === 0) return new Map()
  const list = sql.join(
    ids.map((id) => sql`${id}::int`),
    sql`, `,
  )
  const rows = await runInTransaction<HeldUnion>(
    req,
    sql`select "id", "parent_id" "parent", "code", "name", "depth"::int, "level"::text, "status"::text,
        "scope1"::int, "scope2"::int, "scope3"::int, "scope4"::int, "scope5"::int, "scope6"::int
      from "organizations" where "id" in (${list}) order by "id" ${LOCKS[against]}`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
