import fc from 'fast-check'
import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { foldFigures } from '@/src/database/figures/fold'
import { readFigures } from '@/src/database/figures/read'
import { checkFigures, rebuildFigures } from '@/src/database/figures/recount'
import { mergeUnions } from '@/src/database/merge-unions'
import { moveBranch } from '@/src/database/move-branch'
import { pool, query, transaction } from '@/src/database/pool'
import { OneNetError } from '@/src/lib/errors'
import { clearForest, plantForest } from '../organizations/forest'
import { testPayload } from '../support/database'

let payload: Payload
/** province ─ two cities ─ two counties each ─ three works unions each */
let unions: number[] = []

/** Everything that the figures are not and should be. */
const differences = () => transaction(async (client) => (await checkFigures(client, 5)).differences)

const notes = async (): Promise<number> =>
  Number((await query<{ n: string }>('select count(*) n from figure_deltas'))[0]?.n)

const shown = async (union: number, key: string): Promise<number> => {
  const [place] = await query<{ id: number; depth: number }>(
    'select id, depth::int from organizations where id = $1',
    [union],
  )
  const req = await createLocalReq({}, payload)
  return (await readFigures(req, place ?? { id: union, depth: 0 })).get(key)?.branch ?? 0
}

const plant = async (): Promise<void> => {
  await clearForest(payload)
  await query('truncate employers cascade')
  const node = (parent: number | null, rank: number, depth: number) => ({ parent, rank, depth })
  unions = await plantForest([
    node(null, 0, 0),
    ...[1, 2].map(() => node(0, 1, 1)),
    ...[1, 1, 2, 2].map((city) => node(city, 2, 2)),
    ...[3, 4, 5, 6].flatMap((county) => [1, 2, 3].map(() => node(county, 4, 3))),
  ])
}

beforeAll(async () => {
  payload = await testPayload()
  payload.logger.level = 'silent'
})

beforeEach(plant)

const SCOPES = 'scope1, scope2, scope3, scope4, scope5, scope6'

/** Members by plain SQL as an import writes them: rows with their state, and their lines of the ledger. */
const addMembers = (union: number, count: number, seed: number, run = query) =>
  run(
    `with made as (insert into members (name, id_number, phone, id_number_hash, gender, birth_date,
         education, is_migrant, status, organization_id, ${SCOPES})
       select '人', 'x', 'x', md5(random()::text), case when (i + $3) % 4 > 0 then (1 + i % 2)::text::enum_members_gender end,
         case when (i + $3) % 5 > 0 then make_date(1960 + (i * 7 + $3) % 45, 1, 1) end,
         case when (i + $3) % 3 > 0 then '20'::enum_members_education end, (i + $3) % 6 = 0,
         'active', o.id, ${SCOPES}
       from generate_series(1, $2) i, organizations o where o.id = $1
       returning id, organization_id, ${SCOPES})
     insert into membership_changes (member_id, kind, date, organization_id, ${SCOPES})
     select id, 'join', date '2024-01-01' + (id * 37 % 800), organization_id, ${SCOPES} from made`,
    [union, count, seed],
  )

const someMembers = `select id from members where id % 3 = $1 % 3`

/** One change by SQL, or by the functions that reorganise the tree. */
const acts: Record<string, (a: number, b: number) => Promise<unknown>> = {
  join: (a, b) => addMembers(a, 1 + (b % 7), b),
  edit: (a) =>
    query(
      `update members set gender = '2', education = '40', is_migrant = not is_migrant,
         birth_date = '1999-05-05', ethnicity = '01' where id in (${someMembers})`,
      [a],
    ),
  trash: (a) =>
    query(
      `update members set deleted_at = case when deleted_at is null then now() end
       where id in (${someMembers}) and id % 2 = 0`,
      [a],
    ),
  leave: (a, b) =>
    query(
      `insert into membership_changes (member_id, kind, date, organization_id, ${SCOPES})
       select id, $2, '2026-03-31T17:00:00Z', organization_id, ${SCOPES} from members
       where id in (${someMembers}) and status in ('active', 'kept')`,
      [a, ['keep', 'transfer-out', 'expel', 'withdraw'][b % 4]],
    ),
  erase: (a) =>
    query(`update members set birth_date = null, gender = null where organization_id = $1`, [a]),
  industry: (a, b) =>
    query('update organizations set industry = $2 where id = $1', [a, ['03', '05', null][b % 3]]),
  kind: (a, b) =>
    query('update organizations set kind = $2 where id = $1', [a, ['enterprise', null][b % 2]]),
  move: async (a, b) =>
    moveBranch(await createLocalReq({}, payload), { organization: a, parent: b }),
  merge: async (a, b) =>
    mergeUnions(await createLocalReq({}, payload), { organization: a, target: b }),
  employer: (a, b) =>
    query(
      `with made as (insert into employers (name, organization_id, ${SCOPES})
         select '单位', id, ${SCOPES} from organizations where id = $1 returning id)
       insert into employers_unions (_order, _parent_id, id, organization_id, ${SCOPES})
       select 1, made.id, gen_random_uuid(), o.id, ${SCOPES} from made, organizations o where o.id = $2`,
      [a, b],
    ),
  part: (a) => query('delete from employers_unions where _parent_id % 2 = $1 % 2', [a]),
  share: (a, b) =>
    query(
      `insert into employers_unions (_order, _parent_id, id, organization_id)
       select 2, id, gen_random_uuid(), $2::int from employers where id % 3 = $1 % 3`,
      [a, b],
    ),
  pause: (a, b) =>
    query(
      `update employers set status = case when status = 'active' then 'suspended'::enum_employers_status else 'active' end,
         organization_id = $2 where id % 2 = $1 % 2`,
      [a, b],
    ),
  strike: (a) => query('delete from employers where id % 5 = $1 % 5', [a]),
  fold: () => foldFigures(),
}

/** What the rules of the tree refuse is no change. */
const unlessRefused = async (work: Promise<unknown>) => {
  await work.catch((error: unknown) => {
    if (!(error instanceof OneNetError)) throw error
  })
}

const step = fc.record({
  act: fc.constantFrom(...Object.keys(acts)),
  a: fc.nat({ max: 18 }),
  b: fc.nat({ max: 18 }),
})

test('after any changes the figures are what the rows say, folded or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      await plant()
      await addMembers(unions[7] ?? 0, 9, 1)
      await addMembers(unions[18] ?? 0, 5, 2)
      for (const { a, act, b } of steps) {
        await unlessRefused(Promise.resolve(acts[act]?.(unions[a] ?? 0, unions[b] ?? 0)))
        expect(await differences()).toEqual([])
      }
      await foldFigures()
      expect(await notes()).toBe(0)
      expect(await differences()).toEqual([])
    }),
    { numRuns: 12 },
  )
}, 120_000)

describe('nothing is lost or counted twice', () => {
  const works = () => unions[7] ?? 0

  test('what is rolled back was never counted', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await addMembers(works(), 5, 1, (text, values) => client.query(text, values) as never)
    expect(await shown(1, 'member')).toBe(0)
    await foldFigures()
    await client.query('rollback')
    client.release()
    expect(await shown(unions[0] ?? 0, 'member')).toBe(0)
    expect(await differences()).toEqual([])
  })

  test('a note that is written while others are folded waits for the next round', async () => {
    await addMembers(works(), 3, 1)
    const client = await pool.connect()
    await client.query('begin')
    await addMembers(works(), 4, 2, (text, values) => client.query(text, values) as never)
    await foldFigures()
    await client.query('commit')
    client.release()
    expect(await notes()).toBeGreaterThan(0)
    expect(await shown(unions[0] ?? 0, 'member')).toBe(7)
    await foldFigures()
    expect(await shown(unions[0] ?? 0, 'member')).toBe(7)
    expect(await differences()).toEqual([])
  })

  test('writers, folding, moves and readers at the same time', async () => {
    const writers = [7, 10, 13, 16].map(async (at) => {
      for (let round = 0; round < 6; round += 1) await addMembers(unions[at] ?? 0, 3, round)
    })
    const folding = async () => {
      for (let round = 0; round < 12; round += 1) await foldFigures()
    }
    const moving = async () => {
      for (const parent of [2, 1, 2])
        await unlessRefused(acts.move?.(unions[3] ?? 0, unions[parent] ?? 0) ?? Promise.resolve())
    }
    let isOver = false
    const seen: number[] = []
    const reading = (async () => {
      while (!isOver) seen.push(await shown(unions[0] ?? 0, 'member'))
    })()
    await Promise.all([...writers, folding(), folding(), moving()])
    isOver = true
    await reading
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(await shown(unions[0] ?? 0, 'member')).toBe(72)
    expect(await differences()).toEqual([])
    await foldFigures()
    expect(await differences()).toEqual([])
  })

  test('the check finds every wrong, missing and needless figure; the repair puts them right', async () => {
    await addMembers(works(), 6, 1)
    await foldFigures()
    await query(
      `update figures set branch = branch + 1 where organization_id = $1 and key = 'member'`,
      [unions[1]],
    )
    await query(`delete from figures where organization_id = $1 and key = 'union'`, [works()])
    await query(`insert into figures values ($1, 'migrant', 9, 9)`, [unions[2]])
    expect(new Set((await differences()).map(({ key }) => key))).toEqual(
      new Set(['member', 'union', 'migrant']),
    )
    await addMembers(works(), 2, 1)
    await transaction(rebuildFigures)
    expect([await differences(), await notes()]).toEqual([[], 0])
    expect(await shown(unions[1] ?? 0, 'member')).toBe(8)
  })

  test('a move that changes scope columns alone notes nothing about members', async () => {
    await addMembers(works(), 6, 1)
    await foldFigures()
    await acts.move?.(unions[3] ?? 0, unions[2] ?? 0)
    expect(await notes()).toBe(0)
    expect([await shown(unions[1] ?? 0, 'member'), await shown(unions[2] ?? 0, 'member')]).toEqual([
      0, 6,
    ])
  })
})
