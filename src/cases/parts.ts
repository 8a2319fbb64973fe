import type { Actor, Appointment } from '@/access/actor'
import { takesPart } from '@/access/reach'
import type { Role } from '@/access/roles'
import type { HeldCase } from '@/src/database/cases/hold-case'
import { CASE_RULES, type CaseAction, type Part } from '@/src/workflows/cases/table'
import type { FlowStep } from './definition'

/** What a person is to a case, and for which union they act. */
export type Standing = {
  parts: Set<Part>
  organization: number | null
  /** Whether they would approve it, had they not brought it to the approval themselves. */
  isSender: boolean
}

/** Who acts for a union whatever the step: asked in, or watching. */
export const OFFICERS: readonly Role[] = ['branch-admin', 'case-officer']

/** Who acts for a union at a step. */
export const rolesOf = (step: FlowStep | undefined): readonly Role[] =>
  step && step.roles.length > 0 ? ['branch-admin', ...step.roles] : OFFICERS

const mayWork = ({ role }: Appointment, step: FlowStep | undefined): boolean =>
  rolesOf(step).includes(role)

const isOfficer = ({ role }: Appointment): boolean => OFFICERS.includes(role)

export type PartedCase = Pick<
  HeldCase,
  'organization' | 'approver' | 'sentBy' | 'assistants' | 'supervisors' | 'extension' | 'state'
>

const approves = (held: Appointment, the: PartedCase, step: FlowStep | undefined): boolean =>
  held.organization === the.approver && mayWork(held, step)

/**
 * Nobody approves for one union what they sent for another. A step that the union itself approves is the
 * business of its own people, who may be one: grass-roots unions appoint one person to everything.
 */
const isSender = ({ approver, sentBy }: PartedCase, actor: number): boolean =>
  sentBy.some((sender) => sender.actor === actor && sender.union !== approver)

/** The parts that one appointment gives; rights never mix between appointments, parts only add. */
const partsOf = (
  held: Appointment,
  the: PartedCase,
  step: FlowStep | undefined,
  actor: number,
): Part[] => {
  const at = held.organization
  const isHolder = at === the.organization
  // Nobody judges their own wish for more time, whichever of their unions they do it for.
  const isJudge = the.extension?.askedBy !== actor
  return [
    ...(isHolder && mayWork(held, step) ? (['holder'] as const) : []),
    ...(isHolder && held.role === 'branch-admin' && isJudge ? (['leader'] as const) : []),
    ...(approves(held, the, step) && !isSender(the, actor) ? (['approver'] as const) : []),
    ...(takesPart(the.assistants, at) && isOfficer(held) ? (['assistant'] as const) : []),
    // Who took a case over to work on it watches nobody: it would grant its own wishes.
    ...(takesPart(the.supervisors, at) && !isHolder && isOfficer(held) && isJudge
      ? (['supervisor'] as const)
      : []),
  ]
}

/**
 * What a person is to a case. Who serves a closed union reads and does not act. Of several unions that the
 * person serves, the one acts whose part the action asks for; taking a case over is the supervisor's.
 */
export const partsIn = (
  actor: Actor,
  the: PartedCase,
  step: FlowStep | undefined,
  action?: CaseAction,
): Standing => {
  const asked = action ? (CASE_RULES[the.state][action] ?? []) : []
  const fitness = (parts: Part[]): number =>
    Number(parts.some((part) => asked.includes(part))) +
    Number(action === 'escalate' && parts.includes('supervisor'))
  const serving = actor.appointments.filter(({ closed }) => !closed)
  const acting = serving
    .map((held) => ({ held, parts: partsOf(held, the, step, actor.id) }))
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => fitness(b.parts) - fitness(a.parts))
  return {
    parts: new Set(acting.flatMap(({ parts }) => parts)),
    organization: acting[0]?.held.organization ?? null,
    isSender: isSender(the, actor.id) && serving.some((held) => approves(held, the, step)),
  }
}
