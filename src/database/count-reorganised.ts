import type { PayloadRequest } from 'payload'
import { idList, scopeColumn } from './restamp'
import { scopedTables } from './scoped-tables'
import { runInTransaction, sql } from './session'
import { stayingTables } from './union-references'

/** Branches whose heads lie at one depth; `isAlone` = the unions themselves without what lies below. */
export type Counted = { unions: number[]; depth: number; isAlone: boolean }

/** How much a reorganisation concerns. */
export type Figures = {
  /** Unions that are not closed. */
  unions: number
  /** Members on the books: active, kept, or on their way in. */
  members: number
  /** Accounts with an office there. */
  accounts: number
  /** Records by table of the register, drafts and trash included; empty registers are absent. */
  records: Record<string, number>
}

const ON_THE_BOOKS = sql`"status" in ('active', 'kept', 'pending') and "deleted_at" is null`

const within = ({ depth, isAlone, unions }: Counted, column: string) =>
  isAlone
    ? sql`${sql.identifier(column)} in (${idList(unions)})`
    : sql`${scopeColumn('', depth)} in (${idList(unions)})`

/** Members of one union (not of those below) that stand in the way of closing it. */
export const countMembers = async (req: PayloadRequest, union: number): Promise<number> => {
  const [row] = await runInTransaction<{ members: number }>(
    req,
    sql`select count(*)::int "members" from "members"
      where "organization_id" = ${union} and ${ON_THE_BOOKS}`,
  )
  return row?.members ?? 0
}

/** Counts what lies in some branches, in one statement. */
export const countBranch = async (req: PayloadRequest, counted: Counted): Promise<Figures> => {
  const staying = stayingTables(req.payload)
  const lists = new Set(req.payload.config.collections.map(({ slug }) => slug.replaceAll('-', '_')))
  const registers = scopedTables(req.payload).filter(
    ({ name, prefix }) =>
      prefix === '' && lists.has(name) && name !== 'organizations' && !staying.has(name),
  )
  const place = within(counted, 'organization_id')
  const parts = [
    sql`select 'unions' "what", count(*) filter (where "status" <> 'closed')::int "rows"
      from "organizations" where ${within(counted, 'id')}`,
    sql`select 'accounts', count(distinct "_parent_id")::int from "users_appointments" where ${place}`,
    sql`select 'on the books', count(*)::int from "members" where ${place} and ${ON_THE_BOOKS}`,
    ...registers.map(
      ({ name }) =>
        sql`select ${`record ${name}`}::text, count(*)::int from ${sql.identifier(name)} where ${place}`,
    ),
  ]
  const rows = await runInTransaction<{ what: string; rows: number }>(
    req,
    sql.join(parts, sql` union all `),
  )
  const figures = new Map(rows.map(({ rows: count, what }) => [what, count]))
  const records = registers
    .map(({ name }) => [name, figures.get(`record ${name}`) ?? 0] as const)
    .filter(([, count]) => count > 0)
  return {
    unions: figures.get('unions') ?? 0,
    members: figures.get('on the books') ?? 0,
    accounts: figures.get('accounts') ?? 0,
    records: Object.fromEntries(records),
  }
}
