import type { FlowStep } from '@/src/cases/definition'
import {
  findStep,
  isWork,
  stepAfterDispatch,
  stepAfterFinish,
  stepsAhead,
  workBefore,
} from './flow'
import {
  CASE_RULES,
  CASE_STATES,
  type CaseAction,
  type CaseResult,
  type CaseState,
  isGranting,
  type Part,
} from './table'

/** What the machine must know of a case. */
export type Standing = {
  state: CaseState
  step: number
  flow: readonly FlowStep[]
  /** How often it was taken up again on the person's wish. */
  reopened: number
  /** Whether an extension waits for approval. */
  isExtensionAsked: boolean
  /** The state that a pause ends in. */
  resume: CaseState | null
  /** Whether another union passed it to its holder. */
  hasSender: boolean
  /** Whether the holder has a union above it that may know of the case. */
  hasSuperior: boolean
  /** Whether the time in which the holder may object is over (信访工作条例 2022: 5 working days). */
  isObjectionLate: boolean
  /** Whether the public notice still runs. */
  isNoticeRunning: boolean
}

export const DECISIONS = ['agree', 'refuse', 'withdraw'] as const
export type Decision = (typeof DECISIONS)[number]

export type Asked = {
  action: CaseAction
  parts: ReadonlySet<Part>
  /** Whether the person brought the case to this approval, and would approve it there. */
  isSender?: boolean
  /** Of `approve`: `agree` or `refuse`. Of `extend`: `withdraw` takes back what was asked. */
  decision?: Decision
  /** Of `finish`. */
  result?: CaseResult
  /** Of `rate`: whether the matter was solved. */
  isSolved?: boolean
}

/** Which union holds the case afterwards. `routed`: the union that the new step names. */
export type Mover = 'nobody' | 'named' | 'sender' | 'superior' | 'actor' | 'routed'

/** What becomes of the case's one clock. */
export type ClockEffect = 'keep' | 'start' | 'pause' | 'resume' | 'stop' | 'extend'

export type Move = {
  state: CaseState
  step: number
  mover: Mover
  clock: ClockEffect
  /** What the step was about, beyond the state. */
  extension?: 'asked' | 'agreed' | 'refused' | 'withdrawn'
  isReopened?: boolean
}

export type Refusal = { status: 403 | 409; code: string; message: string }

const notNow = (code: string, message: string): Refusal => ({ status: 409, code, message })

const WRONG_STATE = notNow(
  'case.wrong_state',
  '这件事现在不能这样办，可能刚被别人办过，请刷新页面查看。',
)
/** Who has no part in this step. Others may have acted a moment ago: src/cases/moved-on.ts. */
export const WRONG_PERSON: Refusal = {
  status: 403,
  code: 'case.not_yours',
  message: '这一步不由您办理，请看办件上写明的承办工会。',
}
const OWN_SENDING: Refusal = {
  status: 403,
  code: 'case.own_approval',
  message: '这件办件是您报审的，或者您在下一级批过，这里要由审批工会的另一位同志审批。',
}
const EXTENSION_WAITING = notNow(
  'case.extension_waiting',
  '延期申请还没有批下来。请等工会管理员或上级审批，或者先撤回申请。',
)

const mayEver = (action: CaseAction, parts: ReadonlySet<Part>): boolean =>
  CASE_STATES.some((state) => CASE_RULES[state][action]?.some((part) => parts.has(part)))

const refusalOf = (standing: Standing, { action, isSender, parts }: Asked): Refusal | null => {
  const isApproval = CASE_RULES[standing.state][action]?.includes('approver')
  if (isSender && isApproval && !parts.has('approver')) return OWN_SENDING
  if (!mayEver(action, parts)) return WRONG_PERSON
  const allowed = CASE_RULES[standing.state][action]
  if (!allowed) return WRONG_STATE
  return allowed.some((part) => parts.has(part)) ? null : WRONG_PERSON
}

const stay = ({ state, step }: Standing, rest: Partial<Move> = {}): Move => ({
  state,
  step,
  mover: 'nobody',
  clock: 'keep',
  ...rest,
})

const isMove = (made: Move | Refusal): made is Move => 'mover' in made

/** The case enters a step: the state follows from the step's kind. */
const enter = ({ flow }: Standing, step: number): Move => {
  const kind = flow[step]?.kind
  if (kind === 'approve') return { state: 'approving', step, mover: 'routed', clock: 'start' }
  const mover = isWork(kind) ? 'routed' : 'nobody'
  return { state: 'handling', step, mover, clock: 'start' }
}

const decideExtension = (standing: Standing, { decision, parts }: Asked): Move | Refusal => {
  if (!parts.has('leader') && !parts.has('supervisor')) return EXTENSION_WAITING
  return decision === 'refuse'
    ? stay(standing, { extension: 'refused' })
    : stay(standing, { extension: 'agreed', clock: 'extend' })
}

const extend = (standing: Standing, { decision }: Asked): Move | Refusal => {
  if (decision !== 'withdraw')
    return standing.isExtensionAsked
      ? notNow('case.extension_waiting', '已经有一份延期申请在等审批，要改请先撤回。')
      : stay(standing, { extension: 'asked' })
  return standing.isExtensionAsked
    ? stay(standing, { extension: 'withdrawn' })
    : notNow(
        'case.no_extension',
        '现在没有等着批的延期申请，可能刚批过或者撤回了，请刷新页面查看。',
      )
}

const passWork = (standing: Standing, { parts }: Asked): Move | Refusal => {
  if (!parts.has('holder')) return WRONG_PERSON
  const { flow, step } = standing
  const kind = flow[step]?.kind
  const next = isWork(kind) ? flow[step + 1]?.kind : kind
  if (kind === 'dispatch')
    return notNow('case.dispatch_first', '这一步要把办件转给承办的工会，请用「转办」。')
  if (next === 'publicise') return notNow('case.publicise_first', '下一步是公示，请用「公示」。')
  if (next === undefined || next === 'feedback' || next === 'rate')
    return notNow('case.nothing_to_approve', '这件事不需要审批，办好以后请直接「办结」。')
  return enter(standing, step + 1)
}

const approve = (standing: Standing, asked: Asked): Move | Refusal => {
  const { flow, state, step } = standing
  if (state === 'handling')
    return standing.isExtensionAsked ? decideExtension(standing, asked) : passWork(standing, asked)
  if (state === 'publicising')
    return standing.isNoticeRunning
      ? notNow('case.publicity_running', '公示期还没有满，期满没有异议才能通过。')
      : enter(standing, step + 1)
  return asked.decision === 'refuse'
    ? { state: 'handling', step: workBefore(flow, step), mover: 'nobody', clock: 'start' }
    : enter(standing, step + 1)
}

const publicise = (standing: Standing): Move | Refusal => {
  const { flow, step } = standing
  const at = isWork(flow[step]?.kind) ? step + 1 : step
  if (standing.isExtensionAsked) return EXTENSION_WAITING
  return flow[at]?.kind === 'publicise'
    ? { state: 'publicising', step: at, mover: 'nobody', clock: 'start' }
    : notNow('case.no_publicity', '这件事现在不需要公示，请按流程办理。')
}

const finish = (standing: Standing, { result = 'done' }: Asked): Move | Refusal => {
  const { flow, state, step } = standing
  const ahead = state === 'publicising' ? flow.slice(step + 1) : stepsAhead(flow, step)
  if (standing.isExtensionAsked) return EXTENSION_WAITING
  if (isGranting(result)) {
    if (state === 'publicising' && standing.isNoticeRunning)
      return notNow('case.publicity_running', '公示期还没有满，期满没有异议才能办结。')
    if (ahead.some(({ kind }) => kind === 'approve'))
      return notNow('case.needs_approval', '流程里还有审批没有走，请先用「审批」报审。')
    if (ahead.some(({ kind }) => kind === 'publicise'))
      return notNow('case.needs_publicity', '流程里还有公示没有走，请先「公示」。')
    if (flow[step]?.kind === 'handle' && ahead.some(({ kind }) => kind === 'handle'))
      return notNow('case.step_left', '流程里后面还有办理步骤，请先用「审批」把这一步办完。')
  }
  return { state: 'finished', step: stepAfterFinish(flow), mover: 'nobody', clock: 'stop' }
}

const takenUpAgain = ({ flow }: Standing): Move => ({
  state: 'handling',
  step: workBefore(flow, flow.length),
  mover: 'nobody',
  clock: 'start',
})

const reopen = (standing: Standing, { parts }: Asked): Move | Refusal => {
  if (!parts.has('applicant')) return takenUpAgain(standing)
  return standing.reopened > 0
    ? notNow(
        'case.reopened_once',
        '这件事已经按您的要求重新办理过一次。仍有不满，可以向上一级工会反映。',
      )
    : { ...takenUpAgain(standing), isReopened: true }
}

const escalate = (standing: Standing, { parts }: Asked): Move | Refusal => {
  if (parts.has('program')) return stay(standing)
  if (parts.has('supervisor'))
    return { state: 'handling', step: workAt(standing), mover: 'actor', clock: 'start' }
  return standing.hasSuperior
    ? { state: 'submitted', step: workAt(standing), mover: 'superior', clock: 'start' }
    : notNow('case.no_superior', '上面没有可以上报的工会了。')
}

/** A case goes to another union at a step in which one works. */
const workAt = ({ flow, step }: Standing): number =>
  isWork(flow[step]?.kind) ? step : workBefore(flow, step)

const object = (standing: Standing): Move | Refusal => {
  if (standing.isObjectionLate)
    return notNow(
      'case.object_too_late',
      '收到已经超过 5 个工作日，不能再提不属本级，请受理后转办。',
    )
  if (standing.hasSender)
    return { state: 'submitted', step: standing.step, mover: 'sender', clock: 'start' }
  return standing.hasSuperior
    ? { state: 'submitted', step: standing.step, mover: 'superior', clock: 'start' }
    : notNow('case.no_superior', '上面没有可以退给的工会了，请受理后转办。')
}

const sendBack = (standing: Standing): Move =>
  standing.state === 'handling'
    ? stay(standing, { state: 'returned', clock: 'pause' })
    : {
        state: 'handling',
        step: workBefore(standing.flow, standing.step),
        mover: 'nobody',
        clock: 'start',
      }

const rate = (standing: Standing, { isSolved }: Asked): Move =>
  isSolved === false && standing.reopened === 0
    ? { ...takenUpAgain(standing), isReopened: true }
    : stay(standing, { state: 'closed', clock: 'stop' })

const EFFECTS: Record<CaseAction, (standing: Standing, asked: Asked) => Move | Refusal> = {
  accept: (standing) => stay(standing, { state: 'handling' }),
  return: sendBack,
  dispatch: ({ flow, ...standing }) => ({
    state: 'submitted',
    step: stepAfterDispatch(flow, workAt({ ...standing, flow })),
    mover: 'named',
    clock: 'start',
  }),
  object,
  assist: (standing) => stay(standing),
  extend,
  approve,
  publicise,
  finish,
  reopen,
  escalate,
  answer: (standing) => stay(standing, { state: standing.resume ?? 'handling', clock: 'resume' }),
  withdraw: (standing) => stay(standing, { state: 'withdrawn', clock: 'stop' }),
  rate,
}

/** What becomes of a case by an action; otherwise why it cannot be: wrong state 409, wrong person 403. */
export const decideCase = (standing: Standing, asked: Asked): Move | Refusal =>
  refusalOf(standing, asked) ?? EFFECTS[asked.action](standing, asked)

/** Choices that come with an action and decide whether it can be taken. */
const CHOICES: Partial<Record<CaseAction, Pick<Asked, 'decision' | 'result'>[]>> = {
  finish: [{ result: 'done' }, { result: 'declined' }],
  extend: [{ decision: 'agree' }, { decision: 'withdraw' }],
}

/** Actions that these parts may take now, with every choice of words still open; for the screens. */
export const possibleActions = (standing: Standing, parts: ReadonlySet<Part>): CaseAction[] =>
  (Object.keys(EFFECTS) as CaseAction[]).filter((action) =>
    (CHOICES[action] ?? [{}]).some((choice) =>
      isMove(decideCase(standing, { action, parts, ...choice })),
    ),
  )

/** Whether an action can be taken. */
export const isAllowed = isMove

/** The first step of the flow at which a new case stands. */
export const firstStep = (flow: readonly FlowStep[]): number =>
  Math.max(0, findStep(flow, 0, ['verify', 'dispatch', 'handle']))
