import { ROLE_LABELS } from '@/access/roles'
import {
  LIMIT_UNIT_LABELS,
  STEP_KIND_LABELS,
  STEP_LEVEL_LABELS,
} from '@/src/lib/codes/service-items'
import { formatDate, formatDateTime } from '@/src/lib/dates'
import { addLimit, type Calendar } from '@/src/workflows/working-time'
import type { FlowStep, Limit } from './definition'

/** One step of a flow as people speak of it. */
export type StepInWords = {
  /** Counted from 1. */
  number: number
  title: string
  /** 核验, 办理 … where the title does not say so itself; else ''. */
  kind: string
  who: string
  limit: string
  /** The deadline of a case that came in now and used up every limit; '' where there is none. */
  example: string
  /** The example counts over days that no notice of holidays covers yet. */
  isProvisional: boolean
  missed: string
}

const UNION: Record<FlowStep['unit'], string> = {
  same: '收到申请的工会',
  up: '上一级工会',
  employer: '申请人单位的工会（没有的，由收到申请的工会）',
  place: '所在地区的工会（没有选的，由收到申请的工会）',
  level: '',
}

const whoOf = ({ kind, level, roles, unit }: FlowStep): string => {
  if (kind === 'rate') return '申请人'
  const union = level && unit === 'level' ? STEP_LEVEL_LABELS[level] : UNION[unit]
  const named = roles.length > 0 ? roles : (['case-officer'] as const)
  const others = named.filter((role) => role !== 'branch-admin').map((role) => ROLE_LABELS[role])
  return `${union}，${[...others, ROLE_LABELS['branch-admin']].join('或')}`
}

const limitOf = ({ kind, limit }: FlowStep): string => {
  if (limit === null) return kind === 'rate' || kind === 'feedback' ? '' : '没有时限'
  const words = `${limit.amount} ${LIMIT_UNIT_LABELS[limit.unit]}`
  return kind === 'publicise' ? `公示 ${words}` : `${words}内`
}

const missedOf = ({ limit, remindHours, whenMissed }: FlowStep): string => {
  if (limit === null) return ''
  const before = remindHours > 0 ? `到期前 ${remindHours} 小时提醒；` : ''
  const after = whenMissed === 'escalate' ? '催办并升级到上一级工会' : '催办承办人和上级'
  return `${before}到时没办，${after}。`
}

const momentOf = (dueAt: Date, unit: Limit['unit']): string =>
  unit === 'hours' ? `${formatDateTime(dueAt)} 前` : `${formatDate(dueAt)} 24 时前`

/**
 * A flow in words, with the deadlines of a case that came in at `now` if every step took all its time. Whoever
 * configures the flow sees holidays and weekends at work.
 */
export const flowInWords = (
  flow: readonly FlowStep[],
  { calendar, now }: { calendar: Calendar; now: Date },
): StepInWords[] => {
  let start = now
  return flow.map((step, at) => {
    const { kind, limit, title } = step
    const due = limit ? addLimit(start, limit, calendar) : null
    if (due) start = due.dueAt
    return {
      number: at + 1,
      title,
      kind: title.includes(STEP_KIND_LABELS[kind]) ? '' : STEP_KIND_LABELS[kind],
      who: whoOf(step),
      limit: limitOf(step),
      example: due && limit ? momentOf(due.dueAt, limit.unit) : '',
      isProvisional: due?.isProvisional ?? false,
      missed: missedOf(step),
    }
  })
}
