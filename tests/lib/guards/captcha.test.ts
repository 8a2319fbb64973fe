import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inWords, readNumber } from '@/src/guards/captcha/numerals'
import { questionFrom } from '@/src/guards/captcha/question'
import { CAPTCHA_SECONDS, mintCaptcha, readCaptcha } from '@/src/guards/captcha/token'

const NOW = new Date('2026-11-20T04:00:00Z')
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000)

describe('numbers in words', () => {
  test.each([
    [0, '零'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
    [99, '九十九'],
  ])('%i is %s', (number, words) => expect(inWords(number)).toBe(words))

  test('are read back, and so are digits', () => {
    for (let number = 0; number < 100; number += 1) {
      expect(readNumber(inWords(number))).toBe(number)
      expect(readNumber(String(number))).toBe(number)
    }
    for (const text of ['', '三五', '十二三', 'x', '-1']) expect(readNumber(text)).toBeNaN()
  })
})

/** What a listener answers, worked out from the words of the question alone. */
const listener = (text: string): string => {
  const list = /“(.+)”/.exec(text)?.[1]?.split('、') ?? []
  const at = readNumber(/第(.)个/.exec(text)?.[1] ?? '零')
  const [a, b] = [...text.matchAll(/[零一二三四五六七八九十]+/g)].map(([word]) => readNumber(word))
  if (text.includes('加')) return String((a ?? 0) + (b ?? 0))
  if (text.includes('减去')) return String((a ?? 0) - (b ?? 0))
  if (text.includes('哪个最大'))
    return inWords(Math.max(...(text.split('，')[0] ?? '').split('、').map(readNumber)))
  if (text.includes('个词')) return list[at - 1] ?? ''
  if (text.includes('一共')) return String(list.length)
  if (text.includes('个字')) return list[0]?.charAt(at - 1) ?? ''
  const [, day = '', days = ''] = /星期(.)再过(.)天/.exec(text) ?? []
  return `星期${'一二三四五六日'.charAt(('一二三四五六日'.indexOf(day) + readNumber(days)) % 7)}`
}

describe('a question', () => {
  test('is answered by who hears it, spaces and full-width letters or not, and by nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const { isRight, text } = questionFrom(bytes)
        const answer = listener(text)
        expect(answer).not.toBe('')
        expect(isRight(answer), `${text} ${answer}`).toBe(true)
        expect(isRight(` ${answer}。`)).toBe(true)
        const wide = answer.replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        )
        expect(isRight(wide)).toBe(true)
        for (const wrong of ['', '不知道', '100']) expect(isRight(wrong)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('comes in many forms', () => {
    const texts = new Set(Array.from({ length: 300 }, () => questionFrom(randomBytes(32)).text))
    expect(texts.size).toBeGreaterThan(200)
  })
})

describe('a token', () => {
  test('brings its question back until its time is over', () => {
    const { question, token } = mintCaptcha(NOW)
    expect(readCaptcha(token, NOW)?.question.text).toBe(question)
    expect(readCaptcha(token, later(CAPTCHA_SECONDS - 1))).not.toBeNull()
    expect(readCaptcha(token, later(CAPTCHA_SECONDS + 1))).toBeNull()
  })

  test('cannot be made or lengthened by others', () => {
    const { token } = mintCaptcha(NOW)
    const [id, expires, signature] = token.split('.')
    const forged = [
      `${id}.${Number(expires) + 3600}.${signature}`,
      `${'A'.repeat(16)}.${expires}.${signature}`,
      `${id}.${expires}.${'A'.repeat(43)}`,
      `${id}.${expires}`,
      '',
    ]
    for (const text of forged) expect(readCaptcha(text, NOW), text).toBeNull()
  })
})
