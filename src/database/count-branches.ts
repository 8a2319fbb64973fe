import type { PayloadRequest } from 'payload'
import { type Actor, actorOf, DEPTHS } from '@/access/actor'
import { reachOf } from '@/access/grants'
import { runInTransaction, sql } from './session'

type Sql = ReturnType<typeof sql>

/** How many unions lie below one: those at work or being founded, and all including closed ones. */
export type BranchCount = { working: number; all: number }

const scopeColumn = (depth: number): Sql => sql.raw(`"scope${depth}"`)

/** The rows that the person may read, as the access table says it: active ones, and own branches. */
const readableBy = (actor: Actor | null): Sql => {
  const branches = (actor?.appointments ?? []).filter(
    ({ role }) => reachOf('organizations', 'read', role) === 'branch',
  )
  if (branches.some(({ depth }) => depth === 0)) return sql`true`
  const own = branches.map(
    ({ depth, organization }) => sql`${scopeColumn(depth)} = ${organization}`,
  )
  return sql`(${sql.join([sql`"status" = 'active'`, ...own], sql` or `)})`
}

const countAtDepth = (depth: number, ids: number[], readable: Sql): Sql => {
  const figures = sql`count(*) filter (where "status" <> 'closed')::int as working, count(*)::int as "all"`
  if (depth === 0)
    return sql`select ${ids[0]}::int as id, ${figures} from "organizations" where "depth" > 0 and ${readable}`
  const column = scopeColumn(depth)
  const list = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )
  return sql`select ${column}::int as id, ${figures} from "organizations"
    where ${column} in (${list}) and "depth" > ${depth} and ${readable} group by ${column}`
}

/**
 * Counts what lies below each of the given unions, as far as the person may read it, in one statement.
 * @returns union id → counts; unions with nothing below are absent
 */
export const countBranches = async (
  req: PayloadRequest,
  unions: { id: number; depth: number }[],
): Promise<Map<number, BranchCount>> => {
  const readable = readableBy(actorOf(req.user))
  const parts = [0, ...DEPTHS].flatMap((depth) => {
    const ids = unions.filter((union) => union.depth === depth).map(({ id }) => id)
    return ids.length > 0 ? [countAtDepth(depth, ids, readable)] : []
  })
  if (parts.length === 0) return new Map()
  const rows = await runInTransaction<{ id: number } & BranchCount>(
    req,
    sql.join(parts, sql` union all `),
  )
  return new Map(rows.map(({ all, id, working }) => [id, { working, all }]))
}
