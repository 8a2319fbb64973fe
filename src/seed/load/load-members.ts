import { Worker } from 'node:worker_threads'
import type { PoolClient } from 'pg'
import { claimMemberships, copyInto, inBulk, reserveRange } from '@/src/database/bulk-load'
import { rebuildFigures } from '@/src/database/figures/recount'
import type { StoredUnion } from '@/src/database/insert-organizations'
import { pool, query, transaction } from '@/src/database/pool'
import { Refusal } from '@/src/lib/refusal'
import { randomOf } from '@/src/seed/random'
import { readUnionEmployers, type UnionEmployer } from './fill-employers'
import { groupBy } from './group-by'
import { MEMBER_COLUMNS, type MemberUnion } from './invent-member'
import { LARGE_COUNTY } from './load-unions'
import type { RegionLines, RegionTask } from './make-members'

const CHANGE_COLUMNS = [
  ...['member_id', 'kind', 'date', 'reason', 'organization_id'],
  ...['scope1', 'scope2', 'scope3', 'scope4', 'scope5', 'scope6'],
]

/** Threads that invent members while the database writes those of the region before. */
const THREADS = 2
const MAKE_MEMBERS = new URL('./make-members.ts', import.meta.url)
const LEVELS = ['grassroots', 'branch']

type Tree = { root: StoredUnion; byId: Map<number, StoredUnion> }

const treeOf = (unions: Map<string, StoredUnion>): Tree => {
  const all = [...unions.values()]
  const root = all.find(({ depth }) => depth === 0)
  if (!root) throw new Error('the tree has no root')
  return { root, byId: new Map(all.map((union) => [union.id, union])) }
}

/** The place that a union's people live in: the county above it, else the city, else the province. */
const regionOf = (union: StoredUnion, tree: Tree): StoredUnion => {
  const above = union.scope.flatMap((id) => tree.byId.get(id ?? 0) ?? [])
  return (
    above.find(({ level }) => level === 'county') ??
    above.find(({ level }) => level === 'city') ??
    tree.root
  )
}

/** Most unions are small, some have hundreds of members. */
const weightOf = ({ code }: StoredUnion): number => {
  const random = randomOf(`members of ${code}`)
  const weight = random.chance(0.12) ? random.whole(120, 500) : random.whole(8, 90)
  return code.startsWith(LARGE_COUNTY.region) ? weight * LARGE_COUNTY.factor : weight
}

/** Divides `total` members among the unions by weight; the parts add up exactly. */
export const divideMembers = (weights: number[], total: number): number[] => {
  const sum = weights.reduce((before, weight) => before + weight, 0)
  let reached = 0
  let given = 0
  return weights.map((weight) => {
    reached += weight
    const upTo = Math.round((reached * total) / sum)
    const part = upTo - given
    given = upTo
    return part
  })
}

type Province = {
  unions: Map<string, StoredUnion>
  employers: Map<number, UnionEmployer>
  total: number
  firstId: number
}

/** The work region by region: which unions, how many members, which ids. */
const planRegions = ({ employers, firstId, total, unions }: Province): RegionTask[] => {
  const tree = treeOf(unions)
  const homes = [...unions.values()].filter(({ level }) => LEVELS.includes(level))
  const parts = divideMembers(homes.map(weightOf), total)
  const planned = homes.map((union, index) => {
    const region = regionOf(union, tree)
    const place = region.name.replace(/总工会$/, '')
    const name = union.name.replace(/工会(联合会|委员会)?$/, '')
    const employer = employers.get(union.id) ?? { id: null, name }
    const { id, scope } = union
    return { region, home: { id, scope, members: parts[index] ?? 0, employer, place } }
  })
  let nextId = firstId
  return [...groupBy(planned, ({ region }) => region.code)].map(([code, homesHere]) => {
    const here: MemberUnion[] = homesHere.map(({ home }) => home)
    const task = { region: code.slice(0, 6), unions: here, firstId: nextId }
    nextId += here.reduce((sum, { members }) => sum + members, 0)
    return task
  })
}

const answerOf = (thread: Worker, task: RegionTask): Promise<RegionLines> =>
  new Promise((resolve, reject) => {
    thread.once('error', reject)
    thread.once('message', (lines: RegionLines) => {
      thread.off('error', reject)
      resolve(lines)
    })
    thread.postMessage(task)
  })

/** The regions' rows in their order, made ahead by the threads. */
async function* inventedRegions(tasks: RegionTask[]): AsyncGenerator<[RegionTask, RegionLines]> {
  const threads = Array.from(
    { length: THREADS },
    // TypeScript whatever started this process.
    () => new Worker(MAKE_MEMBERS, { execArgv: ['--import', 'tsx'] }),
  )
  const ahead: { task: RegionTask; thread: Worker; lines: Promise<RegionLines> }[] = []
  const waiting = tasks.values()
  const begin = (thread: Worker) => {
    const { value: task } = waiting.next()
    if (task) ahead.push({ task, thread, lines: answerOf(thread, task) })
  }
  try {
    for (const thread of threads) begin(thread)
    for (let next = ahead.shift(); next; next = ahead.shift()) {
      const lines = await next.lines
      begin(next.thread)
      yield [next.task, lines]
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

const membersIn = ({ unions }: RegionTask): number =>
  unions.reduce((sum, { members }) => sum + members, 0)

const write = async (
  client: PoolClient,
  tasks: RegionTask[],
  report: (members: number) => void,
): Promise<void> => {
  let done = 0
  for await (const [task, lines] of inventedRegions(tasks)) {
    await copyInto(client, 'members', MEMBER_COLUMNS, lines.members)
    await copyInto(client, 'membership_changes', CHANGE_COLUMNS, lines.changes)
    done += membersIn(task)
    report(done)
  }
  await claimMemberships(client)
}

/** Whether the register holds anybody. */
export const hasMembers = async (): Promise<boolean> =>
  (await query('SELECT 1 FROM members LIMIT 1')).length > 0

/** Refuses a database that has members: theirs would not be told from invented ones. */
export const refuseIfMembers = async (): Promise<void> => {
  if (await hasMembers())
    throw new Refusal('数据库里已有会员，不能再写入压力测试数据：请换一个空的 DATA_DIR 或数据库。')
}

/**
 * Fills the register with invented members and their ledgers, county by county as imports bring them, in
 * one transaction: what is cut short leaves nothing. The same `total` gives the same people every time.
 */
export const loadMembers = async (
  unions: Map<string, StoredUnion>,
  total: number,
  report: (members: number) => void,
): Promise<void> => {
  const employers = await readUnionEmployers()
  await transaction(async (client) => {
    const firstId = await reserveRange(client, 'members', total)
    const tasks = planRegions({ unions, employers, total, firstId })
    await inBulk(client, ['members', 'membership_changes', 'membership_claims'], () =>
      write(client, tasks, report),
    )
    await rebuildFigures(client)
  })
  // Counts of lists read the indexes alone only where the visibility map says that they may.
  await pool.query(
    'VACUUM ANALYZE members, membership_changes, membership_claims, organizations, figures',
  )
}
