import { createLocalReq, type PayloadRequest } from 'payload'
import { actAs } from '@/src/cases/act'
import { type ActInput, readActInput } from '@/src/cases/act-input'
import { checkSubmission } from '@/src/cases/check-submission'
import type { FlowStep } from '@/src/cases/definition'
import type { Doer } from '@/src/cases/scene'
import { openCase } from '@/src/cases/submit'
import { findItem, loadDefinition } from '@/src/database/cases/find-item'
import { type HeldCase, holdCase } from '@/src/database/cases/hold-case'
import { isKeyTaken } from '@/src/database/cases/insert-case'
import { withTransaction } from '@/src/database/session'
import { fieldKeys } from '@/src/field-keys'
import { hashIdentifier } from '@/src/lib/field-cipher'
import { stepsAhead } from '@/src/workflows/cases/flow'
import type { CaseAction, CaseResult } from '@/src/workflows/cases/table'
import type { SeedContext } from './context'
import { CASE_ANSWERS, FINISH_NOTES, QUESTIONS, REMARKS, REPLIES } from './data/cases'
import { inventedIdNumber } from './identifiers'
import { inventedName } from './people-names'
import { type Random, randomOf } from './random'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const DAYS_TOLD = 330
/** Many lately, so that desks have work and the last whole month has a table; the rest over the year. */
const DAYS_AGO: [number, number][] = [
  [0, 12],
  [20, 50],
  [3, DAYS_TOLD],
]

/** Where people ask, and how often: the demo's unions most, so that their desks have work. */
const PLACES: [code: string, cases: number][] = [
  ['420581', 34],
  ['420500', 28],
  ['420583', 18],
  ['420000', 14],
  ...(['420100', '420200', '420300', '420600', '420700', '420800', '420900'] as const).map(
    (code): [string, number] => [code, 21],
  ),
  ...(['421000', '421100', '421200', '421300', '422800'] as const).map((code): [string, number] => [
    code,
    16,
  ]),
]

/** The weight of each item: everyday things are asked more often. */
const ITEMS = [
  ...['help', 'help', 'help', 'help', 'chair-mailbox', 'chair-mailbox', 'chair-mailbox'],
  ...['complaint', 'complaint', 'consultation', 'consultation', 'venue', 'venue', 'suggestion'],
  ...['legal-aid', 'mediation', 'transfer', 'found-union', 'hardship', 'join', 'join'],
]

const SOURCES = ['web', 'web', 'web', 'web', 'wechat', 'phone', 'phone', 'counter', 'letter']

type Story = {
  key: string
  code: string
  item: string
  begin: Date
  source: string
  random: Random
}

const one = <Item>(random: Random, items: readonly Item[]): Item =>
  items[random.whole(0, items.length - 1)] as Item

const storiesOf = (now: Date): Story[] =>
  PLACES.flatMap(([code, cases]) =>
    Array.from({ length: cases }, (_, at): Story => {
      const random = randomOf(`case ${code} ${at}`)
      const [least, most] = DAYS_AGO[at % DAYS_AGO.length] ?? [0, DAYS_TOLD]
      const days = random.whole(least, most)
      const begin = new Date(now.getTime() - days * DAY - random.whole(1, 9) * HOUR)
      return {
        key: `demo ${code} ${at}`,
        code,
        item: one(random, ITEMS),
        begin,
        source: one(random, SOURCES),
        random,
      }
    }),
  )

const personOf = (random: Random) => ({
  name: inventedName(random),
  // No operator has 154: who tries the demo with real short messages reaches nobody.
  phone: `154${random.whole(1, 9)}0717${random.whole(100, 999)}`,
  idNumber: inventedIdNumber(
    random,
    '420581',
    `${random.whole(1968, 2003)}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`,
    one(random, ['male', 'female'] as const),
  ),
})

/** The officer of the union whose turn it is; unions without an account act without a name. */
const doerFor = ({ accounts }: SeedContext, held: HeldCase, codes: Map<number, string>): Doer => {
  const organization = held.approver ?? held.organization
  const code = codes.get(organization)
  return {
    parts: new Set(['holder', 'leader', 'approver', 'supervisor']),
    user: accounts.get(`case-officer@${code}.onenet.test`) ?? null,
    organization,
  }
}

type Act = { action: CaseAction; body?: Record<string, unknown>; isApplicant?: boolean }

/** The unions right below, to one of which a case can be passed. */
const below = (codes: Map<number, string>, organization: number): string[] => {
  const own = codes.get(organization) ?? ''
  const stem = own.replace(/(00)+$/, '')
  return [...codes.values()].filter(
    (code) => code !== own && code.startsWith(stem) && code.length === own.length + 3,
  )
}

type Situation = { held: HeldCase; flow: FlowStep[]; random: Random; codes: Map<number, string> }

/** What an officer does next with a case that goes its ordinary way. */
const nextAct = ({ codes, flow, held, random }: Situation): Act => {
  const lower = flow[held.step]?.kind === 'dispatch' ? below(codes, held.organization) : []
  if (held.state === 'handling' && lower.length > 0)
    return { action: 'dispatch', body: { to: one(random, lower), note: '请就近核实办理。' } }
  if (held.state === 'submitted') return { action: 'accept' }
  if (held.state === 'approving') return { action: 'approve' }
  if (held.state === 'handling' && flow[held.step]?.kind === 'verify') return { action: 'approve' }
  const ahead = stepsAhead(flow, held.step)[0]?.kind
  if (held.state === 'handling' && flow[held.step]?.kind !== 'dispatch') {
    if (ahead === 'approve') return { action: 'approve' }
    if (ahead === 'publicise') return { action: 'publicise' }
  }
  const result = one<CaseResult>(random, ['done', 'done', 'done', 'done', 'partly', 'explained'])
  return { action: 'finish', body: { result, note: one(random, FINISH_NOTES[result] ?? ['']) } }
}

const HOURS: Partial<Record<CaseAction, [least: number, most: number]>> = {
  accept: [1, 20],
  publicise: [2, 30],
  finish: [6, 110],
}

type Telling = {
  context: SeedContext
  req: PayloadRequest
  id: number
  story: Story
  now: Date
  codes: Map<number, string>
}

const tell = async (
  { codes, context, req, id }: Telling,
  { action, body = {}, isApplicant }: Act,
  at: Date,
): Promise<void> => {
  await withTransaction(req, async () => {
    const held = await holdCase(req, id)
    if (!held) return
    const doer: Doer = isApplicant
      ? { parts: new Set(['applicant']), user: null, organization: null }
      : doerFor(context, held, codes)
    const input: ActInput = readActInput(action, body)
    await actAs(req, doer, held, input, at)
  })
}

const heldNow = (telling: Telling): Promise<HeldCase | null> =>
  withTransaction(telling.req, () => holdCase(telling.req, telling.id))

const LONGEST_STORY = 16

/** Tells a case from its beginning until it is finished or the present day is reached. */
const tellStory = async (telling: Telling): Promise<void> => {
  const { codes, now, req, story } = telling
  const { random } = story
  let at = story.begin
  // Now and then something lies: that is what deadlines are for.
  const patience = random.whole(0, 24) === 0 ? 1 : LONGEST_STORY
  for (let step = 0; step < patience; step += 1) {
    const held = await heldNow(telling)
    if (!held?.state || held.state === 'finished') break
    const definition = await loadDefinition(req, held.definition)
    const act =
      step === 1 && random.whole(0, 6) === 0 && held.state === 'handling'
        ? { action: 'return' as const, body: { note: one(random, QUESTIONS) } }
        : held.state === 'returned'
          ? { action: 'answer' as const, body: { note: one(random, REPLIES) }, isApplicant: true }
          : nextAct({ held, flow: definition.flow, random, codes })
    const [least, most] = HOURS[act.action] ?? [2, 48]
    const waits = held.publicUntil && held.publicUntil > at ? held.publicUntil : at
    at = new Date(waits.getTime() + random.whole(least, most) * HOUR)
    if (at >= now) return
    await tell(telling, act, at)
  }
  const held = await heldNow(telling)
  if (held?.state !== 'finished' || random.whole(0, 2) === 0) return
  at = new Date(at.getTime() + random.whole(3, 60) * HOUR)
  if (at >= now) return
  const rating = one(random, [5, 5, 5, 4, 4, 3, 2])
  const body = { rating, note: one(random, REMARKS), solved: rating > 2 }
  await tell(telling, { action: 'rate', body, isApplicant: true }, at)
  at = new Date(at.getTime() + random.whole(20, 90) * HOUR)
  if (body.solved || at >= now) return
  const again = await heldNow(telling)
  if (!again) return
  const { flow } = await loadDefinition(req, again.definition)
  await tell(telling, nextAct({ held: again, flow, random, codes }), at)
}

const open = async (req: PayloadRequest, story: Story) => {
  const { begin, code, item, key, random, source } = story
  const answers: Record<string, unknown> = {
    consent: true,
    ...one(random, CASE_ANSWERS[item] ?? [{}]),
  }
  if (item === 'venue') answers.day = new Date(begin.getTime() + 3 * DAY).toISOString().slice(0, 10)
  const checked = await checkSubmission(req, {
    ...{ service: item, organization: code, answers, applicant: personOf(random) },
    ...{ isAboutUnion: false, source, files: [] },
  })
  return openCase(req, checked, { createdBy: null, key, now: begin })
}

/** A demo of an earlier version keeps its listings, some of which are guides alone. */
const isOffered = async ({ payload }: SeedContext, { code, item }: Story): Promise<boolean> =>
  (await findItem(payload, item, code)).item !== null

/**
 * Writes the cases of the last months that are missing and can be applied for, each told through the engine.
 */
export async function loadCases(context: SeedContext): Promise<void> {
  const { payload } = context
  const now = new Date()
  const codes = new Map([...context.unions].map(([code, { id }]) => [id, code]))
  const stories = storiesOf(now).sort((a, b) => a.begin.getTime() - b.begin.getTime())
  for (const story of stories) {
    if (await isKeyTaken(payload, hashIdentifier(fieldKeys(), 'submission', story.key))) continue
    if (!(await isOffered(context, story))) continue
    const req = await createLocalReq({ context: { seeding: true } }, payload)
    const { id } = await open(req, story)
    await tellStory({ context, req, id, story, now, codes })
  }
}
