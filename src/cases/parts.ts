import type { Actor, Appointment } from '@/access/actor'
import { takesPart } from '@/access/reach'
import type { HeldCase } from '@/src/database/cases/hold-case'
import { CASE_RULES, type CaseAction, type Part } from '@/src/workflows/cases/table'
import type { FlowStep } from './definition'

/** What a person is to a case, and for which union they act. */
export type Standing = { parts: Set<Part>; organization: number | null }

const mayWork = ({ role }: Appointment, step: FlowStep | undefined): boolean =>
  role === 'branch-admin' ||
  (step && step.roles.length > 0 ? step.roles.includes(role) : role === 'case-officer')

const isOfficer = ({ role }: Appointment): boolean =>
  role === 'branch-admin' || role === 'case-officer'

type Case = Pick<
  HeldCase,
  'organization' | 'approver' | 'assistants' | 'supervisors' | 'extension' | 'state'
>

/** The parts that one appointment gives; rights never mix between appointments, parts only add. */
const partsOf = (
  held: Appointment,
  the: Case,
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
    ...(at === the.approver && mayWork(held, step) ? (['approver'] as const) : []),
    ...(takesPart(the.assistants, at) && isOfficer(held) ? (['assistant'] as const) : []),
    ...(takesPart(the.supervisors, at) && isOfficer(held) && isJudge
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
  the: Case,
  step: FlowStep | undefined,
  action?: CaseAction,
): Standing => {
  const asked = action ? (CASE_RULES[the.state][action] ?? []) : []
  const fitness = (parts: Part[]): number =>
    Number(parts.some((part) => asked.includes(part))) +
    Number(action === 'escalate' && parts.includes('supervisor'))
  const acting = actor.appointments
    .filter(({ closed }) => !closed)
    .map((held) => ({ held, parts: partsOf(held, the, step, actor.id) }))
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => fitness(b.parts) - fitness(a.parts))
  return {
    parts: new Set(acting.flatMap(({ parts }) => parts)),
    organization: acting[0]?.held.organization ?? null,
  }
}
