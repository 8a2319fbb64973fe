import fc from 'fast-check'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mergeUnions } from '@/src/database/merge-unions'
import { query } from '@/src/database/pool'
import { scopedTables, unionColumn } from '@/src/database/scoped-tables'
import { stayingTables } from '@/src/database/union-references'
import { testPayload } from '../support/database'
import { clearForest, hangRecords, misplacedRows, plantForest, type Sapling } from './forest'

let payload: Payload
let req: PayloadRequest

beforeAll(async () => {
  payload = await testPayload()
  payload.logger.level = 'silent'
})

beforeEach(async () => {
  await clearForest(payload)
  req = await createLocalReq({}, payload)
})

const saplings = fc
  .array(fc.record({ parent: fc.nat(), step: fc.integer({ min: 1, max: 2 }) }), {
    minLength: 5,
    maxLength: 40,
  })
  .map((draws): Sapling[] => {
    const nodes: Sapling[] = [{ parent: null, rank: 0, depth: 0 }]
    for (const { parent, step } of draws) {
      const hosts = nodes.flatMap(({ rank }, at) => (rank < 5 ? [at] : []))
      const at = hosts[parent % hosts.length] ?? 0
      const host = nodes[at] as Sapling
      nodes.push({ parent: at, rank: Math.min(5, host.rank + step), depth: host.depth + 1 })
    }
    return nodes
  })

const merges = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 })

type Node = Sapling & { isClosed: boolean }

const isWithin = (forest: Node[], node: number | null, ancestor: number): boolean =>
  node !== null && (node === ancestor || isWithin(forest, forest[node]?.parent ?? null, ancestor))

/** What the merge should answer, said anew over a plain list. */
const verdict = (forest: Node[], source: number, target: number): string | null => {
  const [gone, host] = [forest[source] as Node, forest[target] as Node]
  if (gone.parent === null) return 'merge.root'
  if (isWithin(forest, target, source)) return 'merge.cycle'
  if (gone.isClosed) return 'organization.closed'
  if (host.isClosed) return 'merge.target_closed'
  const children = forest.filter(({ parent }) => parent === source)
  return children.every(({ rank }) => rank > host.rank) ? null : 'organization.level_not_below'
}

const codeOf = async (work: Promise<unknown>): Promise<string | null> => {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}

/** Rows that still name the union, by table, besides those that speak of it. */
const leftBehind = async (union: number): Promise<string[]> => {
  const staying = stayingTables(payload)
  const found: string[] = []
  for (const table of scopedTables(payload)) {
    if (table.name === 'organizations' || staying.has(table.name)) continue
    const rows = await query(
      `select 1 from "${table.name}" where "${unionColumn(table)}" = $1 limit 1`,
      [union],
    )
    if (rows.length > 0) found.push(table.name)
  }
  return found
}

/** Rows by table; lists within a record (offices, employers' unions) may lose a row that stood there twice. */
const countRows = async (): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { name } of scopedTables(payload)) {
    if (name === 'users_appointments' || name === 'employers_unions') continue
    const [row] = await query<{ rows: number }>(`select count(*)::int as rows from "${name}"`)
    counts[name] = row?.rows ?? 0
  }
  return counts
}

test('after any merges every row lies where its union does, and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(saplings, merges, async (drawn, steps) => {
      await clearForest(payload)
      const forest: Node[] = drawn.map((sapling) => ({ ...sapling, isClosed: false }))
      const ids = await plantForest(forest)
      await hangRecords(payload, ids)
      const before = await countRows()
      for (const [a, b] of steps) {
        const source = a % forest.length
        const target = b % forest.length
        const expected = verdict(forest, source, target)
        const asked = { organization: ids[source] ?? 0, target: ids[target] ?? 0 }
        expect(await codeOf(mergeUnions(req, asked))).toBe(expected)
        expect(await misplacedRows(payload)).toEqual([])
        if (expected !== null) continue
        ;(forest[source] as Node).isClosed = true
        for (const node of forest) if (node.parent === source) node.parent = target
        expect(await leftBehind(asked.organization)).toEqual([])
        const [row] = await query(
          'select status::text, successor_id from organizations where id = $1',
          [asked.organization],
        )
        expect(row).toEqual({ status: 'closed', successor_id: asked.target })
      }
      const rows = await query<{ parent_id: number | null }>(
        'select parent_id from organizations order by id',
      )
      expect(rows.map((row) => row.parent_id)).toEqual(
        forest.map(({ parent }) => (parent === null ? null : ids[parent])),
      )
      expect(await countRows()).toEqual(before)
    }),
    { numRuns: 8 },
  )
}, 240_000)

/** province ─ city ┬ county ─ town;  └ other county ─ other town */
const small: Sapling[] = [
  { parent: null, rank: 0, depth: 0 },
  { parent: 0, rank: 1, depth: 1 },
  { parent: 1, rank: 2, depth: 2 },
  { parent: 2, rank: 3, depth: 3 },
  { parent: 1, rank: 2, depth: 2 },
  { parent: 4, rank: 3, depth: 3 },
]

const plantSmall = async () => {
  const ids = await plantForest(structuredClone(small))
  const [root, city, county, town, other, otherTown] = ids as [
    ...[number, number, number, number, number, number],
  ]
  return { ids, root, city, county, town, other, otherTown }
}

describe('a merge', () => {
  test('unites the offices of who serves both unions', async () => {
    const { county, other } = await plantSmall()
    const [person] = await query<{ id: number }>(
      `insert into users (email, name) values ('both@onenet.test', '人') returning id`,
    )
    await query(
      `insert into users_appointments (_order, _parent_id, id, organization_id, role, depth)
       values (1, $1, 'a', $2, 'editor', 2), (2, $1, 'b', $3, 'editor', 2), (3, $1, 'c', $2, 'reviewer', 2)`,
      [person?.id, county, other],
    )
    await mergeUnions(req, { organization: county, target: other })
    const offices = await query(
      `select organization_id, role::text, closed from users_appointments order by role::text`,
    )
    expect(offices).toEqual([
      { organization_id: other, role: 'editor', closed: false },
      { organization_id: other, role: 'reviewer', closed: false },
    ])
    expect(await misplacedRows(payload)).toEqual([])
  })

  test('points what named the union at the one that took over, earlier successors included', async () => {
    const { city, county, other, town } = await plantSmall()
    await query(
      `insert into services (title, key, organization_id, handling_organization_id) values ('办事', 'k', $1, $2)`,
      [city, county],
    )
    await query(`update organizations set status = 'closed', successor_id = $1 where id = $2`, [
      county,
      town,
    ])
    await mergeUnions(req, { organization: county, target: other })
    const [listing] = await query('select handling_organization_id from services')
    expect(listing).toEqual({ handling_organization_id: other })
    const [earlier] = await query(
      'select successor_id, parent_id from organizations where id = $1',
      [town],
    )
    expect(earlier).toEqual({ successor_id: other, parent_id: other })
  })

  test('leaves behind what the other union already has under the same unique key, with its versions', async () => {
    const { county, other } = await plantSmall()
    await query(
      `insert into services (title, key, organization_id, scope1, scope2)
       select 'x', case when is_same then 'same' else 'k' || o.id end, o.id, o.scope1, o.scope2
       from organizations o, (values (true), (false)) v(is_same) where o.id = any($1)`,
      [[county, other]],
    )
    await query(
      `insert into _services_v (parent_id, version_organization_id, version_scope1, version_scope2)
       select id, organization_id, scope1, scope2 from services`,
    )
    await mergeUnions(req, { organization: county, target: other })
    expect(await misplacedRows(payload)).toEqual([])
    const rows = await query(
      `select s.key = 'same' as same, s.organization_id = v.version_organization_id as together
       from services s join _services_v v on v.parent_id = s.id where s.organization_id = $1`,
      [county],
    )
    expect(rows).toEqual([{ same: true, together: true }])
    const [moved] = await query<{ rows: number }>(
      'select count(*)::int as rows from services where organization_id = $1',
      [other],
    )
    expect(moved?.rows).toBe(3)
  })

  test('keeps the history of the union with it; what is recorded cannot be altered', async () => {
    const { county, ids, other } = await plantSmall()
    await hangRecords(payload, ids)
    await mergeUnions(req, { organization: county, target: other })
    const [row] = await query<{ rows: number }>(
      'select count(*)::int as rows from organization_history where organization_id = $1',
      [county],
    )
    expect(row?.rows).toBe(1)
    await query('update organization_history set is_recorded = true where organization_id = $1', [
      county,
    ])
    await expect(
      query(`update organization_history set "to" = 'x' where organization_id = $1`, [county]),
    ).rejects.toThrow('append-only')
    await expect(
      query('delete from organization_history where organization_id = $1', [county]),
    ).rejects.toThrow('append-only')
  })
})

describe('at the same time', () => {
  test('two merges of the same union, and a merge and a move, leave one tree', async () => {
    const { moveBranch } = await import('@/src/database/move-branch')
    for (let round = 0; round < 4; round += 1) {
      await clearForest(payload)
      const { city, county, ids, other, otherTown, town } = await plantSmall()
      await hangRecords(payload, ids)
      const fresh = () => createLocalReq({}, payload)
      const codes = await Promise.all([
        codeOf(mergeUnions(await fresh(), { organization: county, target: other })),
        codeOf(mergeUnions(await fresh(), { organization: county, target: city })),
        codeOf(moveBranch(await fresh(), { organization: town, parent: city })),
        codeOf(mergeUnions(await fresh(), { organization: otherTown, target: town })),
      ])
      expect(codes.slice(0, 2).sort()).toEqual([null, 'organization.closed'].sort())
      expect(codes[3]).toBeNull()
      expect(await misplacedRows(payload)).toEqual([])
      expect(await leftBehind(county)).toEqual([])
    }
  })
})
