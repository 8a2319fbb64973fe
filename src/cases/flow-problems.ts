import { STEP_KIND_LABELS, STEP_LEVEL_LABELS } from '@/src/lib/codes/service-items'
import type { FieldProblem } from '@/src/lib/errors'
import type { Definition, FlowStep, Limit, StepKind } from './definition'

/** Where a listing lives: its union's level and those of the unions above, nearest first. */
export type Offering = { level: string; above: readonly string[] }

const MOST_STEPS = 20
const LONGEST_LIMIT: Record<Limit['unit'], number> = { 'working-days': 250, days: 366, hours: 720 }
const LONGEST_EXTENSION = 30

const MAY_BE_FIRST: readonly StepKind[] = ['verify', 'dispatch', 'handle']
/** Done to a case that is being handled; nothing of the sort follows once it is finished. */
const CLOSING: readonly StepKind[] = ['feedback', 'rate']

type Told = (column: string, code: string, message: string) => FieldProblem

const tellOf =
  (at: number, { kind }: FlowStep): Told =>
  (column, code, message) => ({
    path: `flowSteps.${at}.${column}`,
    code: `flow.${code}`,
    message: `流程第 ${at + 1} 步“${STEP_KIND_LABELS[kind]}”：${message}`,
  })

const whole = (code: string, message: string): FieldProblem => ({
  path: 'flowSteps',
  code: `flow.${code}`,
  message,
})

const orderProblems = (step: FlowStep, at: number, flow: FlowStep[], told: Told) => {
  const before = flow.slice(0, at).map(({ kind }) => kind)
  const after = flow.slice(at + 1).map(({ kind }) => kind)
  const problem = (code: string, message: string) => [told('kind', code, message)]
  if (at === 0 && !MAY_BE_FIRST.includes(step.kind))
    return problem('first_step', '第一步只能是核验、分派或办理。')
  if (step.kind === 'verify' && before.some((kind) => kind !== 'verify'))
    return problem('verify_late', '核验要放在最前面。')
  if (step.kind === 'dispatch' && !after.includes('handle'))
    return problem('nothing_after_dispatch', '分派之后没有“办理”，案件分下去就没有人办了。')
  // Dispatching hands the case to those who handle it: what stood between would be passed over.
  if (step.kind === 'dispatch' && after[0] !== 'handle')
    return problem('handle_after_dispatch', '分派的下一步要是“办理”，否则中间的步骤会被跳过。')
  if (step.kind === 'publicise' && !before.some((kind) => kind === 'handle' || kind === 'approve'))
    return problem('publicise_early', '还没有办理或审批，没有可以公示的结果。')
  if (CLOSING.includes(step.kind) && after.some((kind) => !CLOSING.includes(kind)))
    return problem('not_last', '要放在最后，它后面只能是反馈和评价。')
  if (step.kind === 'feedback' && before.includes('rate'))
    return problem('rate_last', '反馈要放在评价前面。')
  return CLOSING.includes(step.kind) && before.includes(step.kind)
    ? problem('twice', '只能有一次。')
    : []
}

const unitProblems = (
  { level, unit }: FlowStep,
  { form }: Definition,
  offering: Offering,
  told: Told,
): FieldProblem[] => {
  if (unit === 'up' && offering.above.length === 0)
    return [told('unit', 'nobody_above', '本级工会没有上一级，这一步没有人办。')]
  if (unit === 'employer' && !form.fields.some(({ kind }) => kind === 'employer'))
    return [told('unit', 'no_employer', '表单里没有“工作单位”，找不到申请人单位的工会。')]
  if (unit === 'place' && !form.fields.some(({ kind }) => kind === 'district'))
    return [told('unit', 'no_district', '表单里没有“所在地区”，找不到那里的工会。')]
  if (unit !== 'level') return []
  if (!level) return [told('level', 'level_required', '请选择由哪一级工会办。')]
  return [offering.level, ...offering.above].includes(level)
    ? []
    : [
        told(
          'level',
          'nobody_at_level',
          `${STEP_LEVEL_LABELS[level]}不是本级，也不是上级，这一步没有人办。`,
        ),
      ]
}

const limitProblems = ({ kind, limit, remindHours }: FlowStep, told: Told): FieldProblem[] => {
  if (kind === 'publicise' && (limit === null || limit.unit === 'hours'))
    return [told('limitAmount', 'publicise_days', '请写明公示几天（工作日或自然日）。')]
  if (limit === null) return []
  const longest = LONGEST_LIMIT[limit.unit]
  if (!Number.isInteger(limit.amount) || limit.amount < 1 || limit.amount > longest)
    return [told('limitAmount', 'limit_invalid', `时限请填 1 到 ${longest} 的整数。`)]
  const hours = limit.unit === 'hours' ? limit.amount : limit.amount * 24
  return remindHours >= hours || remindHours < 0
    ? [told('remindHours', 'remind_too_early', '提前提醒的时间要比时限短。')]
    : []
}

const stepProblems = (
  step: FlowStep,
  at: number,
  definition: Definition,
  offering: Offering,
): FieldProblem[] => {
  const told = tellOf(at, step)
  return [
    ...orderProblems(step, at, definition.flow, told),
    ...unitProblems(step, definition, offering, told),
    ...limitProblems(step, told),
  ]
}

/** Joining writes a member: who, with which number, where, and agreed to. */
const joinProblems = ({ effect, form }: Definition): FieldProblem[] => {
  if (effect !== 'join') return []
  const has = (kind: string) => form.fields.some((field) => field.kind === kind)
  const problem = (message: string): FieldProblem => ({
    path: 'effect',
    code: 'flow.join_incomplete',
    message: `办结后登记为会员：${message}`,
  })
  return [
    ...(form.applicant.idNumber === 'required' ? [] : [problem('申请人的身份证号要设为必须填。')]),
    ...(form.applicant.phone === 'required' ? [] : [problem('申请人的电话要设为必须填。')]),
    ...(has('employer') ? [] : [problem('表单里要有“工作单位”。')]),
    ...(has('consent') ? [] : [problem('表单里要有“同意书”。')]),
  ]
}

/**
 * Why the flow of a definition cannot be published by this union: it cannot end, a step has nobody to do it.
 * A listing serves the whole branch, so that its steps must find somebody for the union itself.
 */
export const flowProblems = (definition: Definition, offering: Offering): FieldProblem[] => {
  const { extensionDays, flow } = definition
  if (!flow.some(({ kind }) => kind === 'handle'))
    return [whole('cannot_end', '流程里没有“办理”，案件永远办不结。请至少加一步“办理”。')]
  if (flow.length > MOST_STEPS) return [whole('too_many', `流程最多 ${MOST_STEPS} 步。`)]
  const extension =
    Number.isInteger(extensionDays) && extensionDays >= 0 && extensionDays <= LONGEST_EXTENSION
  return [
    ...flow.flatMap((step, at) => stepProblems(step, at, definition, offering)),
    ...joinProblems(definition),
    ...(extension
      ? []
      : [
          {
            path: 'extensionDays',
            code: 'flow.extension',
            message: `最多可以延期的天数请填 0 到 ${LONGEST_EXTENSION} 的整数。`,
          },
        ]),
  ]
}
