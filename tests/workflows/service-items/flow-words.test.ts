import { describe, expect, it } from 'vitest'
import type { FlowStep } from '@/src/cases/definition'
import { flowInWords } from '@/src/cases/flow-words'
import type { Calendar } from '@/src/workflows/working-time'

/** The national holiday of 2026: off until 7 October, at work on Saturday the 10th. */
const calendar: Calendar = {
  rest: new Set([1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`)),
  work: new Set(['2026-10-10']),
  coveredThrough: '2026-12-31',
}
const now = new Date('2026-09-30T02:00:00.000Z')

const step = (part: Partial<FlowStep>): FlowStep => ({
  ...{ kind: 'handle', title: '办理', unit: 'same', roles: [], limit: null },
  ...{ remindHours: 0, whenMissed: 'remind' },
  ...part,
})

describe('a flow in words', () => {
  it('gives the deadlines of a case that comes in now, one after the other', () => {
    const limit = { amount: 3, unit: 'working-days' } as const
    const words = flowInWords(
      [
        step({ kind: 'verify', title: '初审', limit }),
        step({ limit: { amount: 2, unit: 'days' }, remindHours: 4, whenMissed: 'escalate' }),
        step({ kind: 'rate', title: '评价' }),
      ],
      { calendar, now },
    )
    expect(words.map(({ example }) => example)).toEqual([
      '2026年10月10日 24 时前',
      '2026年10月12日 24 时前',
      '',
    ])
    expect(words[0]).toMatchObject({ kind: '核验', limit: '3 个工作日内' })
    expect(words[1]?.missed).toBe('到期前 4 小时提醒；到时没办，催办并升级到上一级工会。')
    expect(words[2]).toMatchObject({ who: '申请人', limit: '', missed: '', kind: '' })
  })

  it('says to the minute what is counted in hours, and what is only provisional', () => {
    const hours = step({ limit: { amount: 24, unit: 'hours' } })
    expect(flowInWords([hours], { calendar, now })[0]?.example).toBe('2026年10月1日 10:00 前')
    const late = step({ limit: { amount: 3, unit: 'working-days' } })
    const [words] = flowInWords([late], { calendar, now: new Date('2026-12-30T02:00:00.000Z') })
    expect(words?.isProvisional).toBe(true)
  })

  it.each<[Partial<FlowStep>, string]>([
    [{}, '收到申请的工会，服务专员或工会管理员'],
    [{ unit: 'up', roles: ['branch-admin'] }, '上一级工会，工会管理员'],
    [
      { unit: 'level', level: 'county', roles: ['registrar', 'case-officer'] },
      '县（市、区）总工会，会籍管理员或服务专员或工会管理员',
    ],
  ])('names who acts: %o', (part, who) =>
    expect(flowInWords([step(part)], { calendar, now })[0]?.who).toBe(who),
  )
})
