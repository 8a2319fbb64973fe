import { expect, test } from 'vitest'
import { lineInWords, STATE_WORDS } from '@/src/cases/line-words'
import type { PublicLine } from '@/src/cases/track'
import { CASE_ACTIONS, CASE_STATES } from '@/src/workflows/cases/table'

const line = (more: Partial<PublicLine>): PublicLine => ({
  ...{ at: '2026-11-20T04:00:00Z', action: 'submit', label: '提交', by: 'staff' as const },
  ...{ union: '宜都市总工会', to: null, note: null, details: null },
  ...more,
})

test.each([
  [{ action: 'submit', by: 'applicant' }, '您提交了申请'],
  [{ action: 'submit', by: 'staff' }, '工作人员替您登记'],
  [{ action: 'accept' }, '宜都市总工会已受理，正在办理'],
  [{ action: 'dispatch', to: '陆城街道总工会' }, '转给陆城街道总工会办理'],
  [{ action: 'finish', details: { result: 'done' } }, '宜都市总工会已办结：已解决'],
  [
    { action: 'approve', details: { extension: 'agreed', days: 5, reason: '要等鉴定' } },
    '办理时间延长 5 天，原因：要等鉴定',
  ],
  [{ action: 'approve', details: { decision: 'refuse' } }, '宜都市总工会审批没有通过，退回办理'],
  [{ action: 'rate', details: { rating: 2, solved: false } }, '您打了 2 分，认为没有解决'],
] as [Partial<PublicLine>, string][])('%o reads %s', (given, words) =>
  expect(lineInWords(line(given))).toBe(words),
)

/** Between offices; the applicant is not told (src/cases/track.ts). */
const INTERNAL = ['assist', 'extend']

test('every action and state that the applicant is told of has words', () => {
  for (const action of CASE_ACTIONS.filter((action) => !INTERNAL.includes(action)))
    expect(lineInWords(line({ action, label: '？' })), action).not.toBe('？')
  for (const state of CASE_STATES) expect(STATE_WORDS[state], state).toBeTruthy()
})
