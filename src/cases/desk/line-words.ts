import type { SentNotice, StoredLine } from '@/src/database/cases/timeline'
import {
  CASE_ACTION_NAMES,
  CASE_RESULT_NAMES,
  labelOf,
  NOTICE_CHANNELS,
  NOTICE_KINDS,
  NOTICE_STATES,
} from '@/src/lib/codes'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The stage of the sweep at which the deadline has come (src/database/cases/sweep.ts). */
const DUE = 2

const actionWords = ({ action, by, details, fromState, toState }: StoredLine): string => {
  if (by === 'program' && action === 'remind')
    return details?.stage === DUE ? '到期没有办完，催办' : '快到期，提醒'
  if (by === 'program' && action === 'escalate') return '超期没有办完，请上级督办'
  const extension = text(details?.extension)
  if (extension === 'agreed') return `同意延期 ${details?.days} 天`
  if (extension === 'refused') return '不同意延期'
  if (extension === 'withdrawn') return `撤回延期申请（${details?.days} 天）`
  if (action === 'extend') return `申请延期 ${details?.days} 天`
  if (action === 'return' && fromState !== 'handling') return '退回重办'
  if (action === 'approve' && fromState === 'approving')
    return details?.decision === 'refuse' ? '审批不同意' : '审批同意'
  if (action === 'approve') return toState === 'approving' ? '报审' : '这一步通过'
  if (action === 'finish') return `办结：${labelOf(CASE_RESULT_NAMES, text(details?.result))}`
  if (action === 'rate')
    return `评价 ${details?.rating} 分${details?.solved === false ? '，没有解决' : ''}`
  return labelOf(CASE_ACTION_NAMES, action)
}

/** Who did it. */
export const doerWords = ({ actorName, by, organization }: StoredLine): string => {
  if (by === 'program') return '系统'
  if (by === 'applicant') return '职工本人'
  return [organization?.name, actorName].filter(Boolean).join(' ') || '工会'
}

/** What was done, and to which union it went. */
export const lineWords = (line: StoredLine): string =>
  line.to && line.to.id !== line.organization?.id
    ? `${actionWords(line)} → ${line.to.name}`
    : actionWords(line)

/** What a union is told of a case that it may have known before. */
const NEWS: Record<string, string> = {
  answer: '职工补充了情况',
  extend: '请批准延期',
  approve: '请审批',
  rate: '职工没有满意，请重新办理',
  reopen: '请重新办理',
  assist: '请会办',
}

/** Who was told of what after a line, by which way, and whether it arrived. */
export const noticeWords = (
  { channel, kind, organizationName, state }: SentNotice,
  { action }: Pick<StoredLine, 'action'>,
): string => {
  const what = (kind === 'assigned' ? NEWS[action] : undefined) ?? labelOf(NOTICE_KINDS, kind)
  if (channel === 'desk') return `提醒${organizationName ?? '承办工会'}：${what}`
  const how = labelOf(NOTICE_CHANNELS, channel)
  return `${how}告诉职工：${what}（${labelOf(NOTICE_STATES, state)}）`
}
