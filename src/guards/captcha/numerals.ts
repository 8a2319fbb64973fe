const DIGITS = '零一二三四五六七八九'

/** A number from 0 to 99 as it is said: 十二, 二十, 三十五. */
export const inWords = (number: number): string => {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  if (tens === 0) return DIGITS.charAt(ones)
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`
}

const digitOf = (digit: string): number =>
  DIGITS.indexOf(digit.replace('〇', '零').replace('两', '二'))

/** What {@link inWords} says as a number, however it is written; NaN for anything else. */
export const readNumber = (text: string): number => {
  if (/^\d{1,3}$/.test(text)) return Number(text)
  const found = /^([一二两三四五六七八九])?(十)?([零〇一二两三四五六七八九])?$/.exec(text)
  if (!found || text === '') return Number.NaN
  const [, tens, ten, ones] = found
  if (!ten) return tens && ones ? Number.NaN : digitOf(tens ?? ones ?? '')
  return (tens ? digitOf(tens) : 1) * 10 + (ones ? digitOf(ones) : 0)
}
