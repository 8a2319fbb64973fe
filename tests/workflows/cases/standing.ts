import type { FlowStep, StepKind } from '@/src/cases/definition'
import type { Standing } from '@/src/workflows/cases/decide'

/** A step of a flow, as staff would configure it. */
export const step = (kind: StepKind, rest: Partial<FlowStep> = {}): FlowStep => ({
  kind,
  title: kind,
  unit: kind === 'approve' ? 'up' : 'same',
  roles: [],
  limit: { amount: 3, unit: 'working-days' },
  remindHours: 24,
  whenMissed: 'escalate',
  ...rest,
})

export const flowOf = (...kinds: StepKind[]): FlowStep[] => kinds.map((kind) => step(kind))

/** 我要求助: 申请 → 核验 → 分派 → 办理 → 反馈. */
export const HELP = flowOf('verify', 'dispatch', 'handle', 'feedback', 'rate')

export const standing = (rest: Partial<Standing>): Standing => ({
  state: 'submitted',
  step: 0,
  flow: HELP,
  reopened: 0,
  isExtensionAsked: false,
  resume: null,
  hasSender: false,
  hasSuperior: true,
  isObjectionLate: false,
  isNoticeRunning: false,
  ...rest,
})
