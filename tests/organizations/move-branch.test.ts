import fc from 'fast-check'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CHANGE_CHANNEL } from '@/src/database/change-notice'
import { moveBranch } from '@/src/database/move-branch'
import { pool, query } from '@/src/database/pool'
import { scopedTables } from '@/src/database/scoped-tables'
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

/** Parent is an index into the nodes before; a step of 2 skips a level. */
const saplings = fc
  .array(fc.record({ parent: fc.nat(), step: fc.integer({ min: 1, max: 2 }) }), {
    minLength: 4,
    maxLength: 59,
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

const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 })

const isWithin = (forest: Sapling[], node: number | null, ancestor: number): boolean =>
  node !== null && (node === ancestor || isWithin(forest, forest[node]?.parent ?? null, ancestor))

/** What the move should answer, said anew over a plain list. */
const verdict = (forest: Sapling[], union: number, target: number): string | null => {
  const [moved, host] = [forest[union] as Sapling, forest[target] as Sapling]
  if (moved.parent === null) return 'move.root'
  if (isWithin(forest, target, union)) return 'move.cycle'
  if (moved.parent === target) return 'move.same_parent'
  return moved.rank <= host.rank ? 'organization.level_not_below' : null
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

test('after any moves every scope column is the one that the parents give', async () => {
  await fc.assert(
    fc.asyncProperty(saplings, moves, async (drawn, steps) => {
      await clearForest(payload)
      const forest = structuredClone(drawn)
      const ids = await plantForest(forest)
      await hangRecords(payload, ids)
      expect(await misplacedRows(payload)).toEqual([])
      for (const [a, b] of steps) {
        const union = a % forest.length
        const target = b % forest.length
        const expected = verdict(forest, union, target)
        const asked = { organization: ids[union] ?? 0, parent: ids[target] ?? 0 }
        expect(await codeOf(moveBranch(req, asked))).toBe(expected)
        if (expected === null) (forest[union] as Sapling).parent = target
        expect(await misplacedRows(payload)).toEqual([])
        const rows = await query<{ id: number; parent_id: number | null }>(
          'select id, parent_id from organizations order by id',
        )
        expect(rows.map((row) => row.parent_id)).toEqual(
          forest.map(({ parent }) => (parent === null ? null : ids[parent])),
        )
      }
    }),
    { numRuns: 15 },
  )
}, 240_000)

/** province ─ city ┬ county ─ town ─ works;  province ─ other city; province ─ lone county */
const small: Sapling[] = [
  { parent: null, rank: 0, depth: 0 },
  { parent: 0, rank: 1, depth: 1 },
  { parent: 1, rank: 2, depth: 2 },
  { parent: 2, rank: 3, depth: 3 },
  { parent: 3, rank: 4, depth: 4 },
  { parent: 0, rank: 1, depth: 1 },
  { parent: 0, rank: 2, depth: 1 },
]

const plantSmall = async () => {
  const ids = await plantForest(structuredClone(small))
  await hangRecords(payload, ids)
  const [root, city, county, town, works, otherCity, lone] = ids as [
    ...[number, number, number, number, number, number, number],
  ]
  return { root, city, county, town, works, otherCity, lone }
}

describe('a move', () => {
  test('is told to the audit log and to the page caches when it commits', async () => {
    const { county, otherCity } = await plantSmall()
    const client = await pool.connect()
    const notices: (string | undefined)[] = []
    client.on('notification', ({ payload: text }) => notices.push(text))
    await client.query(`listen ${CHANGE_CHANNEL}`)
    const moved = await moveBranch(req, { organization: county, parent: otherCity })
    expect(moved).toMatchObject({ organizations: 3, news: 3, _news_v: 3, users_appointments: 3 })
    await expect.poll(() => notices).toEqual(['everything'])
    await client.query('unlisten *')
    client.release()
    const [line] = await query(
      `select action, outcome, record_id from audit_log where action = 'move' order by id desc`,
    )
    expect(line).toEqual({ action: 'move', outcome: 'success', record_id: String(county) })
  })

  test('goes with the request’s transaction: rolled back, nothing has happened', async () => {
    const { county, otherCity } = await plantSmall()
    req.transactionID = (await payload.db.beginTransaction()) as number
    await moveBranch(req, { organization: county, parent: otherCity })
    await payload.db.rollbackTransaction(req.transactionID)
    delete req.transactionID
    const [row] = await query('select depth::int from organizations where id = $1', [county])
    expect(row).toEqual({ depth: 2 })
    expect(await misplacedRows(payload)).toEqual([])
  })

  test('is refused under a closed union, a missing one, and too deep down', async () => {
    const { city, county, lone, otherCity, root, works } = await plantSmall()
    const refuse = (organization: number, parent: number) =>
      codeOf(moveBranch(req, { organization, parent }))
    await query(`update organizations set status = 'closed' where id = $1`, [otherCity])
    expect(await refuse(county, otherCity)).toBe('organization.parent_closed')
    expect(await refuse(county, 999_999)).toBe('record.not_found')
    expect(await refuse(root, city)).toBe('move.root')
    // Levels are loosened by hand: by the rules alone no tree gets this deep.
    await query(`update organizations set level = 'branch' where id = $1`, [county])
    await query(`update organizations set level = 'city' where id = any($1)`, [[lone, works]])
    const [deep] = await plantForest([{ parent: null, rank: 4, depth: 5 }])
    await query(
      `update organizations set parent_id = $1, scope1 = $2, scope2 = $3, scope5 = $4 where id = $4`,
      [works, city, county, deep],
    )
    expect(await refuse(lone, works)).toBe('organization.level_not_below')
    expect(await refuse(county, deep ?? 0)).toBe('move.cycle')
    await query(`update organizations set scope2 = null, parent_id = $1 where id = $2`, [
      lone,
      deep,
    ])
    expect(await refuse(county, deep ?? 0)).toBe('organization.too_deep')
  })
})

describe('at the same time', () => {
  const freshReq = () => createLocalReq({}, payload)

  test('two moves into each other leave one tree, whoever wins', async () => {
    for (let round = 0; round < 5; round += 1) {
      await clearForest(payload)
      const { county, lone, otherCity, town } = await plantSmall()
      const codes = await Promise.all([
        codeOf(moveBranch(await freshReq(), { organization: county, parent: otherCity })),
        codeOf(moveBranch(await freshReq(), { organization: town, parent: lone })),
        codeOf(moveBranch(await freshReq(), { organization: county, parent: otherCity })),
      ])
      expect(codes[1]).toBeNull()
      expect([codes[0], codes[2]].sort()).toEqual([null, 'move.same_parent'].sort())
      expect(await misplacedRows(payload)).toEqual([])
    }
  })

  test('records, unions, accounts and log-ins written during a move get their place right', async () => {
    const { city, county, otherCity, town } = await plantSmall()
    const seeding = { overrideAccess: true, context: { seeding: true } } as const
    let target = otherCity
    for (let round = 0; round < 6; round += 1) {
      const works = [
        ...Array.from({ length: 4 }, (_, at) =>
          payload.create({
            ...seeding,
            ...{ collection: 'news', data: { title: `新闻${at}`, organization: town } as never },
            draft: true,
          }),
        ),
        payload.create({
          ...seeding,
          collection: 'organizations',
          data: { name: '新分会', level: 'branch', parent: town } as never,
        }),
        payload.update({
          ...seeding,
          ...{ collection: 'organizations', id: town, data: { address: `${round} 号` } },
        }),
        ...(await query<{ id: number }>('select id from users order by id limit 4')).map(
          async ({ id }) => {
            // As a log-in does: read the whole account, write the whole account.
            const account = await payload.db.findOne<{ id: number }>({
              ...{ collection: 'users', where: { id: { equals: id } } },
            })
            await payload.db.updateOne({ collection: 'users', id, data: { ...account } })
          },
        ),
      ]
      const move = moveBranch(await freshReq(), { organization: county, parent: target })
      const results = await Promise.allSettled([move, ...works])
      const failures = results.flatMap((result) =>
        result.status === 'rejected'
          ? [JSON.stringify(result.reason?.data ?? String(result.reason))]
          : [],
      )
      expect(failures).toEqual([])
      expect(await misplacedRows(payload)).toEqual([])
      target = target === otherCity ? city : otherCity
    }
  })
})

describe('no table is forgotten', () => {
  test('the list holds every table with scope columns that the database has', async () => {
    const rows = await query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name ~ '^(.*_)?scope1$' order by 1`,
    )
    const listed = scopedTables(payload).map(({ name }) => name)
    expect([...listed].sort()).toEqual(rows.map(({ name }) => name).sort())
  })

  test('every collection with a union carries the scope columns, and so do its versions', () => {
    const listed = scopedTables(payload).map(({ name }) => name)
    for (const { flattenedFields, slug, versions } of payload.config.collections) {
      const isScoped = flattenedFields.some(
        (field) => field.type === 'relationship' && field.name === 'organization',
      )
      // Lines and notices of a case name the union that acted or was told; they are read through the case.
      if (!isScoped || slug === 'case-actions' || slug === 'case-notices') continue
      const table = slug.replaceAll('-', '_')
      expect(listed).toContain(table)
      if (versions) expect(listed).toContain(`_${table}_v`)
    }
    expect(listed).toEqual(expect.arrayContaining(['organizations', 'users_appointments']))
  })
})
