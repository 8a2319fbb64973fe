import type { FlowStep, StepKind } from '@/src/cases/definition'

const WORK: readonly StepKind[] = ['verify', 'dispatch', 'handle']

/** Steps in which a union works on the case; the others approve, publicise or follow it up. */
export const isWork = (kind: StepKind | undefined): boolean =>
  kind !== undefined && WORK.includes(kind)

/** The steps that still lie ahead: while a union works, behind the present one; else with the present one. */
export const stepsAhead = (flow: readonly FlowStep[], step: number): FlowStep[] =>
  flow.slice(isWork(flow[step]?.kind) ? step + 1 : step)

/** The first step at or behind `from` of one of the kinds; -1 = none. */
export const findStep = (
  flow: readonly FlowStep[],
  from: number,
  kinds: readonly StepKind[],
): number => flow.findIndex(({ kind }, at) => at >= from && kinds.includes(kind))

/** The last working step before `step`: where a case goes back to. */
export const workBefore = (flow: readonly FlowStep[], step: number): number => {
  const kinds = flow.slice(0, step).map(({ kind }) => kind)
  const before = kinds.lastIndexOf('handle')
  return before >= 0
    ? before
    : Math.max(
        0,
        flow.findIndex(({ kind }) => isWork(kind)),
      )
}

/**
 * Which step a case is at after it was dispatched: handling begins, or goes on elsewhere. What has to be
 * approved or shown before that is not skipped: the other union takes the present step over.
 */
export const stepAfterDispatch = (flow: readonly FlowStep[], step: number): number => {
  const handle = findStep(flow, step, ['handle'])
  const between = flow.slice(step, Math.max(step, handle))
  return handle < 0 || between.some(({ kind }) => !isWork(kind)) ? step : handle
}

/** Where a finished case stands: at what is left to do with the person, or behind the flow. */
export const stepAfterFinish = (flow: readonly FlowStep[]): number => {
  const follow = findStep(flow, 0, ['feedback', 'rate'])
  return follow >= 0 ? follow : flow.length
}
