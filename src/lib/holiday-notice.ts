/**
 * Reads the State Council's yearly notice (国务院办公厅关于…年部分节假日安排的通知) as it is pasted from
 * the web. Pure. What cannot be read for certain is a problem: a wrong calendar makes wrong deadlines.
 */

export type HolidayDay = {
  /** `YYYY-MM-DD` */
  date: string
  kind: 'rest' | 'work'
  /** The holiday that it belongs to. */
  name: string
}

export type HolidayNotice = {
  /** 0 when the text names none. */
  year: number
  days: HolidayDay[]
  /** Sentences for the person who pasted it; empty = everything was understood. */
  problems: string[]
}

const DAY_MS = 86_400_000
const WEEKDAYS = '日一二三四五六'

/** The days off of the law (全国年节及纪念日放假办法 art. 2); two may fall into one. */
const HOLIDAYS = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆']

const ITEM = /(?:^|[\n。])\s*[一二三四五六七八九十]{1,2}、\s*([^\n:。]{2,20}):/
const DATE = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?`
const RANGE = new RegExp(`${DATE}(?:至${DATE})?`, 'g')

type Found = { date: string; weekday: string | undefined }

const dateOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

const weekdayOf = (date: string): string =>
  WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''

/** `周三` or `星期三` among what stands in brackets. */
const weekdayIn = (brackets: string | undefined): string | undefined =>
  /(?:周|星期)([日天一二三四五六])/.exec(brackets ?? '')?.[1]?.replace('天', '日')

const isWeekend = (date: string): boolean => ['六', '日'].includes(weekdayOf(date))

const daysFrom = (first: string, last: string): string[] => {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1
  return Array.from({ length: Math.max(0, Math.min(count, 20)) }, (_, at) =>
    new Date(Date.parse(first) + at * DAY_MS).toISOString().slice(0, 10),
  )
}

/** Every day, or stretch of days, that a sentence names. */
const stretchesIn = (sentence: string, year: number): [Found, Found][] => {
  let month = 0
  const found = (parts: (string | undefined)[]): Found => {
    month = Number(parts[1] ?? month)
    return {
      date: dateOf(Number(parts[0] ?? year), month, Number(parts[2])),
      weekday: weekdayIn(parts[3]),
    }
  }
  return [...sentence.matchAll(RANGE)].map((match) => {
    const first = found(match.slice(1, 5))
    return [first, match[7] === undefined ? first : found(match.slice(5, 9))]
  })
}

const weekdayProblems = (found: Found[]): string[] =>
  found
    .filter(({ date, weekday }) => weekday !== undefined && weekday !== weekdayOf(date))
    .map(({ date, weekday }) => `${date} 是星期${weekdayOf(date)}，通知里写的是星期${weekday}。`)

type Item = { name: string; text: string }

const readRest = (sentence: string, { name }: Item, year: number) => {
  const stretches = stretchesIn(sentence, year)
  const dates = stretches.flatMap(([first, last]) => daysFrom(first.date, last.date))
  const said = /(?:共|放假)(\d+)天/.exec(sentence)?.[1]
  const problems = weekdayProblems(stretches.flat())
  if (said !== undefined && Number(said) !== dates.length)
    problems.push(`${name}写明共 ${said} 天，读到的是 ${dates.length} 天。`)
  if (dates.length === 0) problems.push(`没有读懂${name}的放假日期。`)
  return { days: dates.map((date): HolidayDay => ({ date, kind: 'rest', name })), problems }
}

const readWork = (sentence: string, { name }: Item, year: number) => {
  const found = stretchesIn(sentence, year).map(([first]) => first)
  const problems = [
    ...weekdayProblems(found),
    ...found
      .filter(({ date }) => !isWeekend(date))
      .map(({ date }) => `${date} 本来就要上班，不会是补班的日子。`),
  ]
  return { days: found.map(({ date }): HolidayDay => ({ date, kind: 'work', name })), problems }
}

const readItem = (item: Item, year: number) =>
  item.text.split('。').map((sentence) => {
    if (sentence.includes('放假')) return readRest(sentence, item, year)
    if (sentence.includes('上班')) return readWork(sentence, item, year)
    return { days: [], problems: [] }
  })

const itemsIn = (text: string): Item[] => {
  const [, ...parts] = text.split(new RegExp(ITEM, 'g'))
  return parts.flatMap((name, at) =>
    at % 2 === 0 ? [{ name: name.trim(), text: parts[at + 1] ?? '' }] : [],
  )
}

/** The days that a notice sets, and what in it could not be read. */
export const readHolidayNotice = (pasted: string): HolidayNotice => {
  const text = pasted
    .normalize('NFKC')
    .replace(/[^\S\n]+/g, '')
    .replace(/\n+/g, '\n')
  const year = Number(/(\d{4})年(?:部分)?节假日/.exec(text)?.[1] ?? 0)
  if (year === 0)
    return {
      ...{ year, days: [] },
      problems: ['没有找到年份，请把通知连同标题（关于某某年部分节假日安排的通知）一起粘贴。'],
    }
  const items = itemsIn(text)
  const read = items.flatMap((item) => readItem(item, year))
  const days = read.flatMap((part) => part.days).sort((a, b) => a.date.localeCompare(b.date))
  const names = items.map(({ name }) => name).join()
  const missing = HOLIDAYS.filter((name) => !names.includes(name))
  const twice = days.filter(({ date }, at) => days[at - 1]?.date === date)
  return {
    year,
    days,
    problems: [
      ...(missing.length > 0 ? [`缺少这些节日：${missing.join('、')}。请核对是否粘贴完整。`] : []),
      ...read.flatMap((part) => part.problems),
      ...twice.map(({ date }) => `${date} 出现了两次。`),
    ],
  }
}
