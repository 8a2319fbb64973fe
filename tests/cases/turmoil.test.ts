// Many people, the applicants and the sweep act on a handful of cases at once and at random; then everything
// that is told twice must be told alike: the row, its timeline, the notices.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { sweepDeadlines } from '@/src/jobs/sweep-deadlines'
import {
  CASE_ACTIONS,
  CASE_RULES,
  type CaseState,
  isOpenState,
  STAFF_ACTIONS,
} from '@/src/workflows/cases/table'
import { openWorld, personAt, type World } from '../access/ground'
import type { Person, Tree } from '../access/tree'
import { flowOf, step } from '../workflows/cases/standing'
import { type Answered, act, applicant, HELP_ITEM, helpAt, opened, publishItem } from './ground'

let world: World
const staff: { union: number; person: Person }[] = []

const PLACES = ['root', 'parent', 'own', 'child', 'sibling'] as const satisfies (keyof Tree)[]

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
  await publishItem(world.payload, world.tree.root, 'award', {
    ...HELP_ITEM,
    flow: [
      ...flowOf('handle', 'approve', 'approve'),
      step('publicise', { limit: null }),
      ...flowOf('rate'),
    ],
  })
  for (const place of PLACES)
    for (const role of ['case-officer', 'branch-admin'] as const)
      staff.push({ union: world.tree[place].id, person: await personAt(world, place, role) })
})

/** Somebody does something to one of the cases; numbers are taken modulo what there is. */
type Deed = { who: number; which: number; action: number; to: number; isYes: boolean; days: number }

const nat = fc.nat(1000)
const deed: fc.Arbitrary<Deed> = fc.record({
  ...{ who: nat, which: nat, action: nat, to: nat, isYes: fc.boolean() },
  days: fc.integer({ min: 1, max: 5 }),
})

const OWN_DEEDS = [
  'answer',
  'answer',
  'answer',
  'rate',
  'rate',
  'reopen',
  'reopen',
  'withdraw',
] as const

type Opened = { id: number; number: string; code: string }

const pick = <Value>(list: readonly Value[], at: number): Value => list[at % list.length] as Value

const bodyOf = ({ days, isYes, to }: Deed, action: string) => ({
  note: '随手写的',
  to: world.tree[pick(PLACES, to)].code,
  ...(action === 'extend' ? (isYes ? { days } : { decision: 'withdraw' }) : {}),
  ...(action === 'approve' ? { decision: isYes ? 'agree' : 'refuse' } : {}),
  ...(action === 'finish' ? { result: isYes ? 'done' : 'explained' } : {}),
  ...(action === 'rate' ? { rating: 1 + (to % 5), solved: isYes } : {}),
})

/** Mostly something that the state allows, by people of the unions whose turn it is: the rest is refused. */
const staffDeed = async (id: number, { action, who }: Deed) => {
  const { approver, holder, state, supervisors } = await rowOf(id)
  const turn = staff.filter(({ union }) => [approver, holder].includes(union) || supervisors[union])
  const fitting = STAFF_ACTIONS.filter((each) => CASE_RULES[state as CaseState][each])
  return {
    person: pick(who % 4 ? turn : staff, who >> 2).person,
    action: pick(action % 8 && fitting.length > 0 ? fitting : CASE_ACTIONS, action >> 3),
  }
}

const doIt = async (cases: Opened[], made: Deed): Promise<Answered | null> => {
  const { code, id, number } = pick(cases, made.which)
  // One in twelve is the sweep, some days later; one in six the applicant.
  if (made.who % 12 === 0) {
    await sweepDeadlines(world.payload, new Date(Date.now() + made.to * 3_600_000))
    return null
  }
  if (made.who % 6 === 1) {
    const action = pick(OWN_DEEDS, made.action)
    return applicant(action, { number, code, ...bodyOf(made, action) })
  }
  const { action, person } = await staffDeed(id, made)
  return act(person, id, action, bodyOf(made, action))
}

type Row = {
  [name: string]: unknown
  participants: Record<string, true>
  assistants: Record<string, true>
  supervisors: Record<string, true>
}
type Line = {
  id: number
  action: string
  by: string
  actor: number | null
  to: number | null
  from: string | null
  state: string
  due: string | null
  extension: string | null
}

const rowOf = async (id: number): Promise<Row> => {
  const rows = await query<Row>(
    `select state::text, is_open "isOpen", revision::int, organization_id "holder",
        approver_id "approver", excluded_id "excluded", participants, assistants, supervisors,
        due_at "due", paused_at "paused", next_check_at "check", extension, resume
      from cases where id = $1`,
    [id],
  )
  return rows[0] as Row
}

const linesOf = (id: number): Promise<Line[]> =>
  query(
    `select id, action::text, by::text, actor_id "actor", to_id "to", from_state::text "from",
        to_state::text "state", due_at "due", details->>'extension' "extension"
      from case_actions where case_id = $1 order by id`,
    [id],
  )

const checkRow = (row: Row): void => {
  const { approver, check, excluded, extension, holder, isOpen, paused, resume, state } = row
  expect(isOpen).toBe(isOpenState(state as CaseState))
  expect(paused !== null).toBe(state === 'returned')
  expect(resume !== null).toBe(state === 'returned')
  expect(approver !== null).toBe(state === 'approving')
  if (extension !== null) expect(state).toBe('handling')
  if (!isOpen || paused !== null) expect(check).toBeNull()
  const taking = Object.keys(row.participants)
  for (const id of [holder, approver ?? holder]) expect(taking).toContain(String(id))
  expect(taking).toEqual(expect.arrayContaining(Object.keys(row.assistants)))
  expect(taking).toEqual(expect.arrayContaining(Object.keys(row.supervisors)))
  if (excluded !== null)
    for (const place of ['own', 'child'] as const)
      expect(taking).not.toContain(String(world.tree[place].id))
}

const checkLines = (row: Row, lines: Line[]): void => {
  const acts = lines.filter(({ by }) => by !== 'program')
  expect(row.revision).toBe(acts.length)
  for (const [at, line] of lines.entries())
    if (at > 0) expect([line.id, line.from]).toEqual([line.id, lines[at - 1]?.state])
  expect(lines.at(-1)).toMatchObject({ state: row.state, due: row.due })
  const held = acts
    .filter(({ action, state, to }) => to !== null && action !== 'assist' && state !== 'approving')
    .at(-1)
  expect(held?.to).toBe(row.holder)
  if (row.approver !== null) expect(acts.at(-1)?.to).toBe(row.approver)
}

const checkFourEyes = (lines: Line[]): void => {
  let run: (number | null)[] = []
  let asker: number | null = null
  for (const { action, actor, by, extension, from, state } of lines) {
    if (by === 'program') continue
    if (state === 'approving' || (from === 'approving' && action === 'approve')) {
      expect(run).not.toContain(actor)
      run.push(actor)
    }
    if (state !== 'approving') run = []
    if (extension === 'asked') asker = actor
    if (extension === 'agreed' || extension === 'refused') expect(actor).not.toBe(asker)
  }
}

const MAILED: Record<string, string> = { finish: 'result', dispatch: 'moved' }

const mailFor = ({ action, by, extension, from }: Line): string | undefined => {
  if (action === 'submit') return 'receipt'
  if (by !== 'staff') return undefined
  if (action === 'return' && from === 'handling') return 'question'
  return extension === 'agreed' ? 'extended' : MAILED[action]
}

const checkNotices = async (id: number, lines: Line[]): Promise<void> => {
  const told = await query<{ line: number; channel: string; kind: string; union: number | null }>(
    `select case_action_id "line", channel::text, kind::text, organization_id "union"
      from case_notices where case_id = $1 order by id`,
    [id],
  )
  const keys = told.map((notice) => Object.values(notice).join(' '))
  expect(new Set(keys).size).toBe(keys.length)
  const mails = told.filter(({ channel }) => channel === 'mail')
  const due = lines.flatMap((line) => {
    const kind = mailFor(line)
    return kind ? [{ line: line.id, kind }] : []
  })
  expect(mails.map(({ kind, line }) => ({ line, kind }))).toEqual(due)
}

const openSome = (): Promise<Opened[]> => {
  const { own, sibling } = world.tree
  // Each a person of their own: the limits have tests of their own.
  const asker = () => ({
    ...helpAt(own).applicant,
    email: `${randomUUID()}@example.cn`,
  })
  return Promise.all([
    opened(world, own, { applicant: asker() }),
    opened(world, own, { applicant: asker(), service: 'award' }),
    opened(world, own, { applicant: asker(), aboutUnion: true, service: 'award' }),
    opened(world, sibling, { applicant: asker(), service: 'award' }),
  ])
}

const actsOn = async (cases: Opened[]): Promise<number> => {
  const [row] = await query<{ count: number }>(
    `select count(*)::int count from case_actions where case_id = any ($1) and by <> 'program'
      and action <> 'submit'`,
    [cases.map(({ id }) => id)],
  )
  return row?.count ?? 0
}

const RUNS = 6

test('property: whatever is done at once, the row, the timeline and the notices agree', async () => {
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(deed, { minLength: 4, maxLength: 10 }), { minLength: 25, maxLength: 35 }),
      async (batches) => {
        const cases = await openSome()
        let successes = 0
        for (const batch of batches) {
          const answers = await Promise.all(batch.map((each) => doIt(cases, each)))
          for (const answer of answers) {
            if (!answer) continue
            expect([answer.code, answer.status < 500]).toEqual([answer.code, true])
            successes += Number(answer.status === 200)
          }
        }
        expect(await actsOn(cases)).toBe(successes)
        for (const { id } of cases) {
          const [row, lines] = [await rowOf(id), await linesOf(id)]
          checkRow(row)
          checkLines(row, lines)
          checkFourEyes(lines)
          await checkNotices(id, lines)
          for (const { action } of lines) done.add(action)
        }
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  )
  // It was worth the while: most of what can be done was done.
  expect(CASE_ACTIONS.filter((action) => done.has(action)).length).toBeGreaterThan(9)
}, 180_000)
