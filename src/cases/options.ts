import type { PayloadRequest } from 'payload'
import type { Actor } from '@/access/actor'
import { covers } from '@/access/policy'
import { loadDefinition } from '@/src/database/cases/find-item'
import { type HeldCase, seeCase } from '@/src/database/cases/hold-case'
import { CASE_ACTION_NAMES, CASE_RESULT_NAMES, type CodeOption, labelOf } from '@/src/lib/codes'
import { notFound } from '@/src/lib/errors'
import { decideCase, isAllowed, possibleActions, type Standing } from '@/src/workflows/cases/decide'
import { isWork } from '@/src/workflows/cases/flow'
import type { CaseAction, CaseState, Part } from '@/src/workflows/cases/table'
import { needsNote } from './act'
import { loadCalendar } from './calendar'
import type { Definition } from './definition'
import { isNoteTold } from './line'
import { partsIn } from './parts'
import { standingOf } from './standing'

/** One thing that a person may do to a case now, and what its form asks for. */
export type CaseOption = {
  action: CaseAction
  label: string
  /** What happens then, in one sentence. */
  hint: string
  asksUnion: 'required' | 'optional' | 'no'
  needsNote: boolean
  /** Who reads the note. */
  noteFor: 'applicant' | 'applicant-once-granted' | 'unions'
  /** Of an extension: the most days that are left. */
  maxDays: number | null
  /** Whether it takes back the extension that was asked for. */
  takesBack: boolean
  /** Whether it says yes or no. */
  isDecision: boolean
  /** The results with which it may be finished now. */
  results: CodeOption[]
}

/** What a person may do to a case, the next step of its flow first. */
export type CaseOptions = {
  parts: Part[]
  /** Whether the first option is what the flow asks for next. */
  hasNext: boolean
  options: CaseOption[]
}

type Words = { label: string; hint: string }

const said = (label: string, hint: string): Words => ({ label, hint })

const wordsOfApproval = (standing: Standing): Words => {
  const { flow, isExtensionAsked, state, step } = standing
  if (state === 'approving') return said('审批', '同意后进入下一步；不同意就退回承办工会。')
  if (state === 'publicising') return said('公示通过', '公示期满没有异议，进入下一步。')
  if (isExtensionAsked) return said('批延期', '同意后期限顺延，职工会收到通知。')
  if (flow[step + 1]?.kind === 'approve') return said('报审', '交给审批的工会，批了再接着办。')
  return flow[step]?.kind === 'verify'
    ? said('核验通过', '情况属实、材料齐全，进入下一步。')
    : said('这一步办完', '进入流程的下一步。')
}

const wordsOf = (action: CaseAction, standing: Standing, parts: ReadonlySet<Part>): Words => {
  const label = labelOf(CASE_ACTION_NAMES, action)
  switch (action) {
    case 'accept':
      return said(label, '受理后由本工会办理，职工能查到。')
    case 'return':
      return standing.state === 'handling'
        ? said(label, '请职工补充情况或材料；等待期间停止计时。')
        : said('退回重办', '退回承办工会继续办理。')
    case 'dispatch':
      return said(label, '转给承办的工会，由它受理后办理，期限重新计算。')
    case 'object':
      return said(label, '退给转来的工会；职工直接递来的，退给上一级。')
    case 'assist':
      return parts.has('holder')
        ? said(label, '请别的工会一起办，本工会仍是承办工会。')
        : said('会办意见', '把本工会的意见记到办理过程里。')
    case 'extend':
      return standing.isExtensionAsked
        ? said('撤回延期申请', '不再要求延期，期限不变；撤回以后可以报审、办结。')
        : said('申请延期', '由工会管理员或上级批准后才算数。')
    case 'approve':
      return wordsOfApproval(standing)
    case 'publicise':
      return said(label, '开始公示，期满没有异议再接着办。')
    case 'finish':
      return said(label, '把结果告诉职工，请职工评价。')
    case 'reopen':
      return said(label, '重新开始办理，期限重新计算。')
    case 'escalate':
      return parts.has('supervisor')
        ? said('提上来办', '由本工会接过来办理。')
        : said('上报', '交给上一级工会办理。')
    case 'answer':
      return said('代职工补充', '把职工当面或电话里补充的情况记下来，接着计时。')
    default:
      return said(label, '')
  }
}

const NEXT_OF_STATE: Partial<Record<CaseState, CaseAction[]>> = {
  submitted: ['accept'],
  approving: ['approve'],
  publicising: ['approve', 'finish'],
}

/** What the flow asks for next, in the order of preference. */
const nextOf = ({ flow, isExtensionAsked, state, step }: Standing): CaseAction[] => {
  // Until somebody has decided on it, nothing else is due.
  if (state === 'handling' && isExtensionAsked) return ['approve']
  if (state === 'handling' && flow[step]?.kind === 'dispatch') return ['dispatch', 'finish']
  if (state === 'handling' && isWork(flow[step]?.kind))
    return ['approve', 'publicise', 'finish', 'assist']
  return NEXT_OF_STATE[state] ?? []
}

const unionFor = (action: CaseAction, parts: ReadonlySet<Part>): CaseOption['asksUnion'] => {
  if (action === 'dispatch') return 'required'
  if (action === 'assist') return parts.has('holder') ? 'required' : 'optional'
  return 'no'
}

const readerOf = (
  action: CaseAction,
  { isExtensionAsked, state }: Standing,
): CaseOption['noteFor'] => {
  if (action === 'extend' && !isExtensionAsked) return 'applicant-once-granted'
  return isNoteTold(action, state) ? 'applicant' : 'unions'
}

const takesBack = (action: CaseAction, { isExtensionAsked }: Standing): boolean =>
  action === 'extend' && isExtensionAsked

type Left = { extensionDays: number }

const optionOf = (
  action: CaseAction,
  standing: Standing,
  parts: ReadonlySet<Part>,
  { extensionDays }: Left,
): CaseOption => ({
  action,
  ...wordsOf(action, standing, parts),
  asksUnion: unionFor(action, parts),
  needsNote: needsNote({ action, decision: takesBack(action, standing) ? 'withdraw' : 'agree' }),
  noteFor: readerOf(action, standing),
  maxDays: action === 'extend' && !standing.isExtensionAsked ? extensionDays : null,
  takesBack: takesBack(action, standing),
  isDecision: action === 'approve' && (standing.state === 'approving' || standing.isExtensionAsked),
  results:
    action === 'finish'
      ? CASE_RESULT_NAMES.filter(({ value: result }) =>
          isAllowed(decideCase(standing, { action, parts, result })),
        )
      : [],
})

/** The options for these parts, what the flow asks for next first. Pure. */
const describeOptions = (
  standing: Standing,
  parts: ReadonlySet<Part>,
  left: Left,
): Pick<CaseOptions, 'options' | 'hasNext'> => {
  const possible = possibleActions(standing, parts).filter(
    (action) => action !== 'extend' || standing.isExtensionAsked || left.extensionDays > 0,
  )
  const wanted = nextOf(standing)
  const next = wanted.find((action) => possible.includes(action))
  const ordered = next ? [next, ...possible.filter((action) => action !== next)] : possible
  return {
    hasNext: next !== undefined,
    options: ordered.map((action) => optionOf(action, standing, parts, left)),
  }
}

/** A case as a person who takes part in it finds it. */
export type SeenCase = CaseOptions & { held: HeldCase; definition: Definition; standing: Standing }

/** Loads a case with what this person may do now. Throws 404 to who takes no part. */
export const loadOptions = async (
  req: PayloadRequest,
  id: number,
  actor: Actor,
): Promise<SeenCase> => {
  const held = await seeCase(req, id)
  if (!held || !covers(actor, 'cases', 'read', held)) throw notFound()
  const definition = await loadDefinition(req, held.definition)
  const calendar = await loadCalendar(req)
  const standing = await standingOf(req, { held, definition, calendar, now: new Date() })
  const { parts } = partsIn(actor, held, definition.flow[held.step])
  const extensionDays = definition.extensionDays - held.extendedDays
  return {
    ...{ held, definition, standing, parts: [...parts] },
    ...describeOptions(standing, parts, { extensionDays }),
  }
}
