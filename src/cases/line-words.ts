import { CASE_RESULT_NAMES, labelOf } from '@/src/lib/codes'
import type { PublicLine } from './track'

const OFFICE = '工会'

type Teller = (line: PublicLine, union: string, to: string) => string

const approved: Teller = ({ details }, union) => {
  const days = Number(details?.days)
  if (details?.extension === 'agreed')
    return `办理时间延长 ${days} 天${details.reason ? `，原因：${details.reason}` : ''}`
  return details?.decision === 'refuse' ? `${union}审批没有通过，退回办理` : `${union}审核通过`
}

const rated: Teller = ({ details }) =>
  `您打了 ${Number(details?.rating)} 分${details?.solved === false ? '，认为没有解决' : ''}`

/** What happened, as one says it to the person whom it concerns. */
const TELLERS: Record<string, Teller> = {
  submit: ({ by }) => (by === 'staff' ? '工作人员替您登记' : '您提交了申请'),
  accept: (_line, union) => `${union}已受理，正在办理`,
  return: (_line, union) => `${union}请您补充说明`,
  dispatch: (_line, _union, to) => `转给${to}办理`,
  object: (_line, union, to) => `${union}认为不归本级办理，转给${to}`,
  approve: approved,
  publicise: () => '开始公示',
  finish: ({ details }, union) =>
    `${union}已办结：${labelOf(CASE_RESULT_NAMES, String(details?.result ?? ''))}`,
  reopen: ({ by }) => (by === 'applicant' ? '您要求重新办理' : '重新办理'),
  escalate: (_line, union, to) => (to === OFFICE ? `${union}上报督办` : `上报${to}督办`),
  answer: ({ by }) => (by === 'applicant' ? '您补充了说明' : '工作人员替您补充了说明'),
  withdraw: () => '您撤回了申请',
  rate: rated,
}

/** A line of the timeline in plain words. */
export const lineInWords = (line: PublicLine): string =>
  TELLERS[line.action]?.(line, line.union ?? OFFICE, line.to ?? OFFICE) ?? line.label

/** What a state means for the person, and what they can do now. */
export const STATE_WORDS: Record<string, string> = {
  submitted: '工会已经收到，还没有开始办理。',
  handling: '工会正在办理。',
  returned: '工会有问题要问您。请在下面回答，办理时限从您回答后接着算。',
  approving: '正在等上级工会审批。',
  publicising: '正在公示，期满没有异议就办结。',
  finished: '已经办结。请看结果，并评价一下。',
  closed: '已经办结，您也评价过了。',
  withdrawn: '您已经撤回，工会不再办理。',
}
