import { badInput } from '@/src/lib/errors'
import { DECISIONS, type Decision } from '@/src/workflows/cases/decide'
import { type CaseAction, type CaseResult, isCaseResult } from '@/src/workflows/cases/table'

/** What comes with an action. */
export type ActInput = {
  action: CaseAction
  note: string | null
  /** Code or id of the union that is meant. */
  to: string | number | null
  days: number | null
  decision: Decision
  /** The revision of the case that the person had before them; null = not told. */
  revision: number | null
  result: CaseResult
  rating: number | null
  isSolved: boolean
}

const LONGEST_NOTE = 2000
const BEST = 5

const noteIn = (value: unknown): string | null => {
  const text = typeof value === 'string' ? value.trim() : ''
  if ([...text].length > LONGEST_NOTE)
    throw badInput('note', `说明最多 ${LONGEST_NOTE} 个字，请写短一些。`, 'case.note_too_long')
  return text === '' ? null : text
}

const unionIn = (value: unknown): string | number | null => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** A whole number, as programs or forms send it; NaN for anything else. */
const wholeIn = (value: unknown): number => {
  const isText = typeof value === 'string' && value.trim() !== ''
  const number = isText || typeof value === 'number' ? Number(value) : Number.NaN
  return Number.isSafeInteger(number) ? number : Number.NaN
}

const wholeOrNull = (value: unknown): number | null => {
  const number = wholeIn(value)
  return Number.isNaN(number) ? null : number
}

const ratingIn = (action: CaseAction, value: unknown): number | null => {
  if (action !== 'rate') return null
  const rating = wholeIn(value)
  if (rating >= 1 && rating <= BEST) return rating
  throw badInput('rating', '请打 1 到 5 分。', 'case.rating')
}

/** A revision that cannot be read must not count as none: it was sent to be compared. */
const revisionIn = (value: unknown): number | null => {
  if (value === undefined || value === null) return null
  const revision = wholeIn(value)
  if (!Number.isNaN(revision)) return revision
  throw badInput('revision', '办件的版本号不对，请刷新页面再办。', 'case.revision')
}

/** What each action can be told beyond its name. */
const DECIDED: Partial<Record<CaseAction, readonly Decision[]>> = {
  approve: ['agree', 'refuse'],
  extend: ['withdraw'],
}

/** A word that is not known must not count as a yes. */
const decisionIn = (action: CaseAction, value: unknown): Decision => {
  const known = DECIDED[action]
  if (!known || value === undefined || value === null || value === '') return 'agree'
  const decision = DECISIONS.find((each) => each === value)
  if (decision && known.includes(decision)) return decision
  throw badInput('decision', '请选择同意或者不同意。', 'case.decision')
}

const resultIn = (value: unknown): CaseResult => {
  if (value === undefined || value === null || value === '') return 'done'
  if (isCaseResult(value)) return value
  throw badInput('result', '请选择办理结果。', 'case.result')
}

/** Reads the body that came with an action. Throws 400 for what cannot be read. */
export const readActInput = (action: CaseAction, body: Record<string, unknown>): ActInput => ({
  action,
  note: noteIn(body.note),
  to: unionIn(body.to),
  days: wholeOrNull(body.days),
  decision: decisionIn(action, body.decision),
  revision: revisionIn(body.revision),
  result: resultIn(body.result),
  rating: ratingIn(action, body.rating),
  isSolved: body.solved !== false && body.solved !== 'false',
})
