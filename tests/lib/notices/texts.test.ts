import { describe, expect, test } from 'vitest'
import { NOTICE_KIND_VALUES } from '@/src/cases/notices'
import { type NoticeFacts, noticeText } from '@/src/notices/texts'

const facts = (rest: Partial<NoticeFacts>): NoticeFacts => ({
  ...{ kind: 'receipt', number: '202611200000001', title: '我要求助', union: '宜都市总工会' },
  ...{
    dueAt: new Date('2026-11-25T23:59:59.999+08:00'),
    isProvisional: false,
    note: null,
    card: null,
  },
  ...{ result: null, queryCode: null, link: 'https://gh.example.cn/track' },
  ...rest,
})

describe('a notice', () => {
  test.each(NOTICE_KIND_VALUES)('%s names the case and where to look', (kind) => {
    const { short, subject, text } = noticeText(facts({ kind }))
    expect(subject).toContain('202611200000001')
    for (const said of [text, short]) {
      expect(said).toContain('我要求助')
      expect(said).toContain('https://gh.example.cn/track')
      expect(said).not.toMatch(/undefined|null|NaN/)
    }
  })

  test('gives days as days and hours to the minute, and says what is not certain yet', () => {
    expect(noticeText(facts({})).text).toContain('最迟 2026年11月25日前办结')
    const atNoon = new Date('2026-11-25T12:30:00+08:00')
    expect(noticeText(facts({ dueAt: atNoon })).text).toContain('最迟 2026年11月25日 12:30前办结')
    expect(noticeText(facts({ isProvisional: true })).text).toContain('可能顺延')
    expect(noticeText(facts({ dueAt: null })).text).toContain('由宜都市总工会办理。')
  })

  test('has what the union wrote, cut in a short message', () => {
    const note = '请补充工资单。'.repeat(40)
    const { short, text } = noticeText(facts({ kind: 'question', note }))
    expect(text).toContain(note)
    expect(short.length).toBeLessThan(260)
    expect(short).toContain('202611200000001')
  })

  test('has the result in words, and the query code in the receipt alone', () => {
    expect(noticeText(facts({ kind: 'result', result: 'explained' })).text).toContain('已答复说明')
    expect(noticeText(facts({ queryCode: 'ABCD-1234' })).text).toContain('查询码：ABCD-1234')
    expect(noticeText(facts({ kind: 'result', queryCode: 'ABCD' })).text).not.toContain('ABCD')
  })
})
