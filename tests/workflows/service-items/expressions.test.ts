import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amountOf,
  expressionProblem,
  holds,
  inWords,
  namesIn,
  toExpression,
} from '@/src/forms/expressions'

const fields = [
  { name: 'income', label: '家庭年收入' },
  { name: 'spending', label: '刚性支出' },
  { name: 'people', label: '家庭人口' },
]
const formula = '(income - spending) / 12 / people'

describe('a formula', () => {
  it('is written with labels and signs as on paper', () => {
    const written = '（【家庭年收入】－【刚性支出】）÷12÷【家庭人口】'
    expect(toExpression(written, fields)).toBe('(income-spending)/12/people')
  })

  it('leaves texts in quotation marks alone', () => {
    expect(toExpression('【家庭人口】＝“一（二）”', fields)).toBe('people=="一（二）"')
    expect(namesIn('kind == "income" or people > 1')).toEqual(['kind', 'people'])
  })

  it.each([
    ['【家庭人口】≤3', 'people<=3'],
    ['【家庭人口】>=3', 'people>=3'],
    ['【家庭人口】=3', 'people==3'],
    ['【结果】＜700', 'value<700'],
    ['【家庭人口】!=3', 'people!=3'],
  ])('reads %s', (written, plain) => expect(toExpression(written, fields)).toBe(plain))

  it('reads for the applicant as staff wrote it', () => {
    expect(inWords(formula, fields)).toBe('(家庭年收入 − 刚性支出) ÷ 12 ÷ 家庭人口')
    expect(inWords('value<700 or people >= 5', fields)).toBe('结果 < 700 或者 家庭人口 ≥ 5')
  })

  it.each([
    ['', '还没有写'],
    ['【没有的项】+1', '没有的项'],
    ['stranger + 1', 'stranger'],
    ['income +', '写法不对'],
    ['income.constructor', 'income.constructor'],
    ['constructor("return 1")', 'constructor'],
    [`1${'+1'.repeat(200)}`, '太长'],
  ])('is refused: %s', (expression, reason) =>
    expect(expressionProblem(expression, new Set(['income']))).toContain(reason),
  )

  it('has no problem when it can be worked out', () =>
    expect(expressionProblem(formula, new Set(['income', 'spending', 'people']))).toBeNull())

  it('comes to an amount of two decimals', () =>
    expect(amountOf(formula, { income: 50_000, spending: 30_001, people: 3 })).toBe(555.53))

  it.each([
    [formula, { income: 1, spending: 1 }],
    ['income / people', { income: 1, people: 0 }],
    ['income > 1', { income: 2 }],
    ['income + spending', { income: 1, spending: '多' }],
  ])('comes to nothing: %s of %o', (expression, values) =>
    expect(amountOf(expression, values as Record<string, number>)).toBeNull(),
  )

  it('holds or does not, and does not while an answer is missing', () => {
    expect(holds('kind == "是" or value > 3', { kind: '是', value: 1 })).toBe(true)
    expect(holds('value > 3', { value: 3 })).toBe(false)
    expect(holds('loss > 3', {})).toBe(false)
  })

  it('never throws, whatever is written', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const expression = toExpression(text, fields)
        expressionProblem(expression, new Set(['income']))
        amountOf(expression, { income: 1 })
        holds(expression, { income: 1 })
      }),
    ))
})

// filtrex makes a RegExp of it: one bad pattern would hold up the whole product.
it('knows no patterns', () => {
  for (const written of ['people ~= "(a+)+b"', '【家庭人口】~="(a+)+b"', '("a" ~= "(a+)+b")'])
    expect(expressionProblem(toExpression(written, fields), new Set(['people']))).not.toBeNull()
})
