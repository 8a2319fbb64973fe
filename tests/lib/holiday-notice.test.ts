import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { readHolidayNotice } from '@/src/lib/holiday-notice'
import { isWorkday } from '@/src/workflows/working-time'

const NOTICES: Record<number, string> = {
  2024: `国务院办公厅关于2024年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2024年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`,
  2025: `国务院办公厅关于2025年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: `国务院办公厅关于 2026 年部分节假日安排的通知
　　一、元旦：1 月 1 日（周四）至 3 日（周六）放假调休，共 3 天。1 月 4 日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
}

const known = (year: number) => ({
  rest: new Set(Object.keys(chineseDays.holidays)),
  work: new Set(Object.keys(chineseDays.workdays)),
  coveredThrough: `${year}-12-31`,
})

const daysOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_, at) =>
    new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10),
  ).filter((day) => day.startsWith(String(year)))

describe('the notice of the State Council', () => {
  test.each([2024, 2025, 2026])('of %i gives the calendar that everybody knows', (year) => {
    const read = readHolidayNotice(NOTICES[year] ?? '')
    expect([read.year, read.problems]).toEqual([year, []])
    const calendar = {
      rest: new Set(read.days.filter(({ kind }) => kind === 'rest').map(({ date }) => date)),
      work: new Set(read.days.filter(({ kind }) => kind === 'work').map(({ date }) => date)),
      coveredThrough: `${year}-12-31`,
    }
    const differing = daysOf(year).filter(
      (day) => isWorkday(day, calendar) !== isWorkday(day, known(year)),
    )
    expect(differing).toEqual([])
  })

  test('may begin with the end of the year before', () => {
    const text = (NOTICES[2026] ?? '').replace(
      /一、元旦：[^\n]*/,
      '一、元旦：2025年12月31日至2026年1月2日放假调休，共3天。2025年12月28日（星期日）上班。',
    )
    const { days, problems } = readHolidayNotice(text)
    expect(problems).toEqual([])
    expect(days.slice(0, 4).map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2025-12-28 work',
      '2025-12-31 rest',
      '2026-01-01 rest',
      '2026-01-02 rest',
    ])
  })

  test.each([
    ['没有找到年份', (text: string) => text.replace(/^.*\n/, '')],
    ['缺少这些节日：国庆', (text: string) => text.replace(/七、国庆[^\n]*/, '')],
    [
      '共 9 天，读到的是 8 天',
      (text: string) => text.replace('月15日（农历腊月二十八、周日）', '月16日'),
    ],
    ['2026-05-09 是星期六', (text: string) => text.replace('5月9日（周六）', '5月9日（周日）')],
    ['2026-05-08 本来就要上班', (text: string) => text.replace('5月9日（周六）', '5月8日')],
    ['2026-10-10 出现了两次', (text: string) => text.replace('5月9日（周六）', '10月10日')],
    [
      '没有读懂清明节',
      (text: string) => text.replace('4月4日（周六）至6日（周一）放假，共3天', '放假'),
    ],
  ])('is refused with its reason: %s', (reason, spoil) => {
    expect(readHolidayNotice(spoil(NOTICES[2026] ?? '')).problems.join()).toContain(reason)
  })
})
