import { codeList } from './code-list'

/** States of a case; docs/zh/办件流转表.md. */
export const CASE_STATE_NAMES = codeList([
  ['submitted', '待受理'],
  ['handling', '办理中'],
  ['returned', '待补正'],
  ['approving', '审批中'],
  ['publicising', '公示中'],
  ['finished', '已办结'],
  ['closed', '已评价'],
  ['withdrawn', '已撤回'],
])

/** What can be done to a case. */
export const CASE_ACTION_NAMES = codeList([
  ['submit', '提交'],
  ['accept', '受理'],
  ['return', '退回补正'],
  ['dispatch', '转办'],
  ['object', '不属本级'],
  ['assist', '会办'],
  ['extend', '延期'],
  ['approve', '审批'],
  ['publicise', '公示'],
  ['finish', '办结'],
  ['reopen', '重新办理'],
  ['escalate', '上报督办'],
  ['answer', '补充说明'],
  ['withdraw', '撤回'],
  ['rate', '评价'],
  ['remind', '催办'],
  ['notify', '通知'],
])

/** How a case came to an end. */
export const CASE_RESULT_NAMES = codeList([
  ['done', '已解决'],
  ['partly', '部分解决'],
  ['explained', '已答复说明'],
  ['declined', '不予受理'],
  ['no-answer', '未补正'],
])

/** By which way a case came in. */
export const CASE_SOURCES = codeList([
  ['web', '网上'],
  ['phone', '12351 电话'],
  ['counter', '窗口'],
  ['letter', '来信'],
  ['wechat', '微信'],
])

/** Who acted on a case. */
export const CASE_ACTORS = codeList([
  ['staff', '工会'],
  ['applicant', '职工本人'],
  ['program', '系统'],
])

/** What people are told about a case. */
export const NOTICE_KINDS = codeList([
  ['receipt', '收到诉求'],
  ['question', '请补充说明'],
  ['result', '办理结果'],
  ['extended', '延期告知'],
  ['moved', '转办告知'],
  ['assigned', '新办件'],
  ['reminder', '临期提醒'],
  ['overdue', '超期催办'],
  ['escalated', '督办'],
])

export const NOTICE_CHANNELS = codeList([
  ['mail', '邮件'],
  ['sms', '短信'],
  ['desk', '工作台'],
])

export const NOTICE_STATES = codeList([
  ['waiting', '等待发送'],
  ['sent', '已送达'],
  ['failed', '没有送达'],
  ['skipped', '不需要发送'],
])

/** What the virus scanner said of a file. */
export const FILE_SCANS = codeList([
  ['clean', '安全'],
  ['unscanned', '未查毒'],
  ['infected', '有病毒'],
])

/** The steps in which an officer writes something that is said again and again. */
export const REPLY_ACTIONS = CASE_ACTION_NAMES.filter(({ value }) =>
  ['return', 'dispatch', 'object', 'assist', 'extend', 'approve', 'finish', 'reopen'].includes(
    value,
  ),
)
