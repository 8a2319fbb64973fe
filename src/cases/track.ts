import type { PayloadRequest } from 'payload'
import { cardAddress } from '@/src/cards/links'
import { type CardState, cardStateOf } from '@/src/cards/state'
import { addressOf } from '@/src/database/audit'
import { holdCaseOfNumber } from '@/src/database/cases/hold-case'
import {
  readLines,
  readTracked,
  type StoredLine,
  type TrackedCase,
} from '@/src/database/cases/timeline'
import { admitRequest } from '@/src/database/request-limits'
import { withTransaction } from '@/src/database/session'
import { env } from '@/src/env'
import { CASE_ACTION_NAMES, labelOf } from '@/src/lib/codes'
import { OneNetError, tooMany } from '@/src/lib/errors'
import { actAs } from './act'
import type { ActInput } from './act-input'
import { digestOfCode, isQueryCode } from './query-code'
import type { Doer } from './scene'

const LIMIT = { purpose: 'cases.track', most: 120, seconds: 10 * 60 }

/** What only concerns the offices: who was asked in, and questions among unions. */
const INTERNAL = ['assist', 'remind', 'notify']

/** One line of the timeline as the applicant reads it. */
export type PublicLine = {
  at: string
  action: string
  label: string
  by: StoredLine['by']
  union: string | null
  to: string | null
  note: string | null
  details: Record<string, unknown> | null
}

/** A case as its applicant sees it. */
export type Tracked = {
  number: string
  service: string
  state: TrackedCase['state']
  union: string
  dueAt: string | null
  isProvisional: boolean
  receivedAt: string
  finishedAt: string | null
  result: string | null
  resultNote: string | null
  rating: number | null
  solved: boolean | null
  /** Whether the person may still ask for it to be taken up again. */
  mayReopen: boolean
  /** Of an application that made the person a member. */
  card: { url: string; state: CardState } | null
  timeline: PublicLine[]
}

/** The same for an unknown number and a wrong code. */
const unknown = (): OneNetError =>
  new OneNetError(
    404,
    'case.not_found',
    '编号或查询码不对，请对照提交时给您的编号和查询码再输一次。',
  )

/** Counts tries at codes. Who has shown theirs may look as often as they like. */
const admit = async (req: PayloadRequest, proof: Proof): Promise<void> => {
  if (env.RATE_LIMITS === 'off' || !('code' in proof) || proof.isShown) return
  if (!(await admitRequest(req.payload, { ...LIMIT, address: addressOf(req) })))
    throw tooMany('查询太频繁，请十分钟后再试。')
}

const APPLICANT: Doer = { parts: new Set(['applicant']), user: null, organization: null }

const NOBODY = digestOfCode('')

const isTold = ({ action, by, details }: StoredLine): boolean => {
  if (INTERNAL.includes(action)) return false
  if (action === 'extend') return false
  if (action === 'approve' && details?.extension === 'refused') return false
  return !(action === 'escalate' && by === 'program')
}

const TOLD_DETAILS = ['result', 'rating', 'solved', 'days', 'reason', 'decision', 'extension']

const told = (details: StoredLine['details']): Record<string, unknown> | null => {
  const shown = Object.entries(details ?? {}).filter(([name]) => TOLD_DETAILS.includes(name))
  return shown.length > 0 ? Object.fromEntries(shown) : null
}

const publicLine = (line: StoredLine): PublicLine => ({
  at: line.at.toISOString(),
  action: line.action,
  label: labelOf(CASE_ACTION_NAMES, line.action),
  by: line.by,
  union: line.organization?.name ?? null,
  to: line.to?.name ?? null,
  note: line.isPublic ? line.note : null,
  details: told(line.details),
})

const cardOf = ({ cardLink, memberStatus }: TrackedCase): Tracked['card'] =>
  cardLink && memberStatus
    ? { url: cardAddress(cardLink), state: cardStateOf(memberStatus, false) }
    : null

const trackedOf = (found: TrackedCase, lines: StoredLine[]): Tracked => ({
  number: found.number,
  service: found.serviceTitle,
  state: found.state,
  union: found.organizationName,
  dueAt: found.dueAt?.toISOString() ?? null,
  isProvisional: found.isProvisional,
  receivedAt: found.receivedAt.toISOString(),
  finishedAt: found.finishedAt?.toISOString() ?? null,
  ...{ result: found.result, resultNote: found.resultNote },
  ...{ rating: found.rating, solved: found.solved },
  mayReopen: (found.state === 'finished' || found.state === 'closed') && found.reopened === 0,
  card: cardOf(found),
  timeline: lines.filter(isTold).map(publicLine),
})

/**
 * What shows that a case is somebody's own: its query code, or that its e-mail address is theirs
 * (a hash that was verified by mail, src/visitors/).
 */
export type Proof =
  | { code: string /** It was right before, in the same browser. */; isShown?: boolean }
  | { emailHashes: readonly string[] }

const isProven = (proof: Proof, found: Pick<TrackedCase, 'queryCodeHash' | 'emailHash'> | null) => {
  if ('code' in proof) return isQueryCode(proof.code, found?.queryCodeHash ?? NOBODY)
  return proof.emailHashes.some((hash) => hash === found?.emailHash)
}

/** A case for who can show that it is theirs, with its id. Errors as of {@link trackCase}. */
export const ownCase = async (
  req: PayloadRequest,
  number: string,
  proof: Proof,
): Promise<{ id: number; tracked: Tracked }> => {
  await admit(req, proof)
  const found = await readTracked(req.payload, number.trim())
  if (!isProven(proof, found) || !found) throw unknown()
  const lines = await readLines(req.payload, found.id)
  return { id: found.id, tracked: trackedOf(found, lines) }
}

/** A case for who can show that it is theirs. Throws 404 for anybody else, 429 beyond the limit. */
export const trackCase = async (
  req: PayloadRequest,
  number: string,
  proof: Proof,
): Promise<Tracked> => (await ownCase(req, number, proof)).tracked

/** The applicant acts on a case. Errors as of {@link trackCase}, and those of the action. */
export const actOnTracked = async (
  req: PayloadRequest,
  { number, proof }: { number: string; proof: Proof },
  input: ActInput,
): Promise<Tracked> => {
  await admit(req, proof)
  const id = await withTransaction(req, async () => {
    const held = await holdCaseOfNumber(req, number.trim())
    if (!isProven(proof, held) || !held) throw unknown()
    await actAs(req, APPLICANT, held, input)
    return held.id
  })
  const found = await readTracked(req.payload, number.trim())
  if (!found) throw unknown()
  return trackedOf(found, await readLines(req.payload, id))
}
