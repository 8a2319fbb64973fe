const CHINESE_DIGITS = '〇一二三四五六七八九'

const iso = (year: string, month: string, day: string): string | null => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
  return isReal && Number(year) >= 1900 && Number(year) <= 2100 ? text : null
}

const spoken = (text: string): string =>
  text
    .replace(/[○零]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(CHINESE_DIGITS.indexOf(digit)))

/** Excel's own day numbers from 1927 to 2064, for columns that lost their format. */
const isSerial = (text: string): boolean =>
  /^\d{5}$/.test(text) && Number(text) >= 10_000 && Number(text) <= 60_000

const ofSerial = (text: string): string =>
  new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10)

const WHOLE =
  /^(\d{4})(?:[-/.年\s]|\s*[-/.年]\s*)(\d{1,2})(?:[-/.月\s]|\s*[-/.月]\s*)(\d{1,2})日?(?:[T\s].*)?$/
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/

/**
 * A day as people write it: `2020-01-05`, `2020.1.5`, `2020/1/5`, `2020年1月5日`, `二〇二〇年一月五日`,
 * `20200105`, with a time behind it, or Excel's day number. A month alone (`2020.1`, `202001`) means its
 * first day. Gives `YYYY-MM-DD`; null for what is no day between 1900 and 2100, or two readings have
 * (`5/1/2020`).
 */
export const readDay = (raw: string): string | null => {
  const text = spoken(raw.normalize('NFKC').trim())
  const [, year, month, day] = WHOLE.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [undefined]
  if (year && month && day) return iso(year, month, day)
  if (isSerial(text)) return ofSerial(text)
  const [, ofYear, ofMonth] = MONTH.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text) ?? [undefined]
  return ofYear && ofMonth ? iso(ofYear, ofMonth, '1') : null
}

const YES = new Set(['是', '有', '对', '√', '✓', '✔', '☑', 'Y', 'YES', 'TRUE', '1'])
const NO = new Set(['否', '无', '不是', '没有', '非', '×', '✗', '✘', 'X', 'N', 'NO', 'FALSE', '0'])

/** Yes or no as people tick it; null for anything else. */
export const readYesNo = (raw: string): boolean | null => {
  const text = raw.normalize('NFKC').trim().toUpperCase()
  if (YES.has(text)) return true
  return NO.has(text) ? false : null
}
