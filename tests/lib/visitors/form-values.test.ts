import { expect, test } from 'vitest'
import { submissionOf, valuesOf } from '@/src/visitors/form-values'

const formOf = (...entries: [string, string][]): FormData => {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

test('a form is read by the names of its inputs, lists as lists', () => {
  const values = valuesOf(
    formOf(
      ['service', 'help'],
      ['applicant.name', '向家明'],
      ['answers.content', '工资'],
      ['answers.kinds', 'a'],
      ['answers.kinds', 'b'],
      ['answers.proof', 'token-1'],
    ),
  )
  expect(submissionOf(values, new Set(['kinds', 'proof']))).toEqual({
    applicant: { name: '向家明' },
    answers: { content: '工资', kinds: ['a', 'b'], proof: ['token-1'] },
  })
})

test('nothing else is kept, nor more than a form of ours holds', () => {
  const values = valuesOf(
    formOf(
      ['applicant.__proto__', 'x'],
      ['answers.constructor.x', 'x'],
      ['captcha.answer', '7'],
      ['answers.content', 'x'.repeat(30_000)],
      ['answers.empty', ''],
    ),
  )
  expect(Object.keys(values)).toEqual(['answers.content'])
  expect(values['answers.content']?.[0]).toHaveLength(20_000)
  const many = valuesOf(
    formOf(
      ...[...Array(40).keys()].map((at): [string, string] => [
        `answers.a${at}`,
        'x'.repeat(20_000),
      ]),
    ),
  )
  expect(Object.values(many).flat().join('')).toHaveLength(300_000)
})
