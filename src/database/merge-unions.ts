import type { PayloadRequest } from 'payload'
import { SCOPE_KEYS } from '@/access/actor'
import { notFound } from '../lib/errors'
import { faultOfMerge } from '../workflows/reorganisation-rules'
import { recordDone } from './audit'
import { readBranches } from './branch-facts'
import { releaseComplaints } from './cases/release-complaints'
import { announceEverything } from './change-channel'
import { renameTwinFields } from './custom-fields'
import { withTree } from './hold-tree'
import { type HeldUnion, holdUnions } from './hold-unions'
import { countChanged, inBranches, newPlace, type Transplant } from './restamp'
import { type ScopedTable, scopedTables, unionColumn } from './scoped-tables'
import { runInTransaction, sql } from './session'
import { findClashes, stayingTables, unionReferences } from './union-references'

/** Which union is taken over by which. */
export type UnionMerge = { organization: number; target: number }

type Pair = { source: HeldUnion; target: HeldUnion; transplant: Transplant }

/** Columns that two rows of one list may differ in and still say the same. */
const PLACE = ['id', '_order', 'organization_id', ...SCOPE_KEYS, 'depth', 'closed']

const without = (ids: (number | string)[]) =>
  ids.length === 0
    ? sql``
    : sql` and "id" not in (${sql.join(
        ids.map((id) => sql`${id}`),
        sql`, `,
      )})`

/** Who is an editor of both unions is one once afterwards; an employer of both is listed once. */
const dropTwins = async (req: PayloadRequest, table: string, { source, target }: Pair) => {
  const place = sql.raw(`array['${PLACE.join("','")}']`)
  const name = sql.identifier(table)
  await runInTransaction(
    req,
    sql`delete from ${name} a using ${name} b
      where a."organization_id" = ${source.id} and b."organization_id" = ${target.id}
        and a."_parent_id" = b."_parent_id"
        and to_jsonb(a) - ${place} = to_jsonb(b) - ${place}`,
  )
}

const isList = (req: PayloadRequest, table: string): boolean =>
  Object.values(req.payload.db.rawTables ?? {}).some(
    ({ columns, name }) => name === table && '_parentID' in columns,
  )

/** Versions stay where their record stayed: what the union still owns is what could not change hands. */
const withRecord = ({ name, prefix }: ScopedTable, source: HeldUnion) =>
  prefix === 'version_'
    ? sql` and ("parent_id" is null or "parent_id" not in
        (select "id" from ${sql.identifier(name.slice(1, -2))} where "organization_id" = ${source.id}))`
    : sql``

/** Records of the union go to the other one; records of the unions below only get their new place. */
const handOver = async (req: PayloadRequest, table: ScopedTable, pair: Pair): Promise<number> => {
  const { source, target, transplant } = pair
  const column = unionColumn(table)
  const owner = sql.identifier(column)
  const rows = sql`update ${sql.identifier(table.name)} set ${newPlace(table, transplant)}`
  const where = inBranches(table.prefix, transplant)
  if (table.name === 'organizations' || stayingTables(req.payload).has(table.name))
    return countChanged(req, sql`${rows} where ${where} and ${owner} <> ${source.id}`)
  if (isList(req, table.name)) await dropTwins(req, table.name, pair)
  const clashes = await findClashes(
    req,
    { table: table.name, column },
    { from: source.id, into: target.id },
  )
  return countChanged(
    req,
    sql`${rows}, ${owner} = case when ${owner} = ${source.id} then ${target.id} else ${owner} end
      where ${where}${without(clashes)}${withRecord(table, source)}`,
  )
}

/** Records before their versions. */
const inOrder = (tables: ScopedTable[]): ScopedTable[] =>
  [...tables].sort((a, b) => Number(a.prefix === 'version_') - Number(b.prefix === 'version_'))

const repoint = async (req: PayloadRequest, { source, target }: Pair): Promise<void> => {
  for (const reference of unionReferences(req.payload)) {
    const clashes = await findClashes(req, reference, { from: source.id, into: target.id })
    const column = sql.identifier(reference.column)
    await runInTransaction(
      req,
      sql`update ${sql.identifier(reference.table)} set ${column} = ${target.id}
        where ${column} = ${source.id}${without(clashes)}`,
    )
  }
}

/** Who took part in a case for the union does so for the one that takes it over. */
const carryParticipants = async (req: PayloadRequest, { source, target }: Pair): Promise<void> => {
  const took = JSON.stringify({ [source.id]: true })
  const takes = JSON.stringify({ [target.id]: true })
  const shifted = (column: string) => {
    const name = sql.identifier(column)
    return sql`${name} = case when ${name} @> ${took}::jsonb then ${name} || ${takes}::jsonb else ${name} end`
  }
  await runInTransaction(
    req,
    sql`update "cases" set ${shifted('participants')}, ${shifted('assistants')},
        ${shifted('supervisors')}
      where "participants" @> ${took}::jsonb`,
  )
}

const takeOver = async (req: PayloadRequest, pair: Pair): Promise<Record<string, number>> => {
  const { source, target } = pair
  // A form of an account opened before would bring the old office back: it counts as changed.
  await runInTransaction(
    req,
    sql`update "users" set "updated_at" = now() where "id" in
      (select "_parent_id" from "users_appointments" where "organization_id" = ${source.id})`,
  )
  await renameTwinFields(req, { from: source.id, into: target.id })
  const changed: Record<string, number> = {}
  for (const table of inOrder(scopedTables(req.payload)))
    changed[table.name] = (changed[table.name] ?? 0) + (await handOver(req, table, pair))
  await carryParticipants(req, pair)
  await repoint(req, pair)
  await releaseComplaints(req, target)
  await runInTransaction(
    req,
    sql`update "organizations" set "status" = 'closed', "successor_id" = ${target.id},
      "updated_at" = now() where "id" = ${source.id}`,
  )
  return changed
}

/**
 * Merges a union into another: its unions, records with their versions, members and appointments go to the
 * target, the union itself is closed and its code leads to the target from then on. Its history and the
 * requests to reorganise it stay with it. Where the target has a row under the same unique key, the
 * union's own row stays behind (docs/decisions/010-reorganisation.md). One transaction; asks nobody's
 * rights: that is the caller's business. Gives the number of changed rows by table.
 *
 * Errors: 404 (no such union); 400 `merge.root`, `merge.cycle`, `merge.target_closed`,
 * `organization.level_not_below`, `organization.too_deep`; 409 `organization.closed`, `move.busy`.
 */
export const mergeUnions = (
  req: PayloadRequest,
  asked: UnionMerge,
): Promise<Record<string, number>> =>
  withTree(req, async () => {
    const unions = await holdUnions(req, [asked.organization, asked.target], 'stamping')
    const source = unions.get(asked.organization)
    const target = unions.get(asked.target)
    if (!source || !target) throw notFound()
    const fault = faultOfMerge(source, target, await readBranches(req, [source], true))
    if (fault) throw fault
    const transplant: Transplant = {
      unions: [source.id],
      depth: source.depth,
      target,
      shift: target.depth - source.depth,
    }
    const changed = await takeOver(req, { source, target, transplant })
    await recordDone(req, {
      action: 'merge',
      collection: 'organizations',
      recordId: source.id,
      organization: source.id,
      changes: {
        status: [source.status, 'closed'],
        successor: [null, target.id],
        rows: [null, changed],
      },
    })
    await announceEverything(req)
    return changed
  })
