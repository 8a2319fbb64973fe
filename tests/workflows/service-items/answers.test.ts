import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELD_KINDS, type FormField } from '@/src/cases/definition'
import { describeAnswers } from '@/src/forms/describe-answers'
import { secretKinds } from '@/src/forms/kinds'
import { parseAnswers } from '@/src/forms/parse-answers'
import { parseApplicant } from '@/src/forms/parse-applicant'
import { someIdNumber } from '../../registers/people'
import { formOf } from './sample'

const options = [
  { value: 'wage', label: '欠薪' },
  { value: 'injury', label: '工伤' },
]
const idNumber = someIdNumber()
const token = 'abcdefghij-123456_'

const one = (field: Partial<FormField>, sent: unknown) => {
  const { answers, problems } = parseAnswers(formOf({ name: 'a', label: '项', ...field }), {
    a: sent,
  })
  return problems[0]?.code ?? answers.a
}

describe('an answer', () => {
  it.each<[Partial<FormField>, unknown, unknown]>([
    [{ kind: 'text' }, '  两 行\n一句 ', '两 行 一句'],
    [{ kind: 'text' }, 12, '12'],
    [{ kind: 'text' }, { a: 1 }, 'answer.not_a_text'],
    [{ kind: 'text', max: 3 }, '四个字了', 'answer.too_long'],
    [{ kind: 'text', min: 3 }, '两字', 'answer.too_short'],
    [{ kind: 'text', max: 2 }, '𠮷𠮷', '𠮷𠮷'],
    [{ kind: 'text' }, 'a\u0000b\u202ec', 'abc'],
    [{ kind: 'long-text' }, '一\r\n二\u0000 ', '一\n二'],
    [{ kind: 'long-text' }, '长'.repeat(2001), 'answer.too_long'],
    [{ kind: 'long-text', max: 99_999 }, '长'.repeat(10_001), 'answer.too_long'],
    [{ kind: 'number' }, '１，２３４.5', 1234.5],
    [{ kind: 'number' }, '1e3', 'answer.not_a_number'],
    [{ kind: 'number' }, Number.NaN, 'answer.not_a_number'],
    [{ kind: 'number', min: 1 }, 0, 'answer.too_small'],
    [{ kind: 'number', max: 9 }, '10', 'answer.too_large'],
    [{ kind: 'date' }, '2026年1月5日', '2026-01-05'],
    [{ kind: 'date' }, '2026-02-30', 'answer.not_a_day'],
    [{ kind: 'choice', options }, 'wage', 'wage'],
    [{ kind: 'choice', options }, '欠薪', 'wage'],
    [{ kind: 'choice', options }, 'toString', 'answer.not_an_option'],
    [{ kind: 'choices', options }, ['injury', 'wage', 'wage'], ['injury', 'wage']],
    [{ kind: 'choices', options }, 'wage', ['wage']],
    [{ kind: 'choices', options, max: 1 }, ['injury', 'wage'], 'answer.too_many'],
    [{ kind: 'choices', options, min: 2 }, ['wage'], 'answer.too_few'],
    [{ kind: 'person-name' }, '买买提·吐尔逊', '买买提·吐尔逊'],
    [{ kind: 'person-name' }, '123', 'answer.not_a_name'],
    [{ kind: 'phone' }, '138-0000-0000', '13800000000'],
    [{ kind: 'phone' }, '1380000', 'phone.format'],
    [{ kind: 'id-number' }, ` ${idNumber} `, idNumber],
    [{ kind: 'id-number' }, '110105194912310021', 'id_number.check'],
    [{ kind: 'address' }, '宜都市陆城一号', '宜都市陆城一号'],
    [{ kind: 'employer' }, 42, 42],
    [{ kind: 'employer' }, -1, 'answer.not_an_employer'],
    [{ kind: 'employer' }, ' 宜都 某公司 ', '宜都 某公司'],
    [{ kind: 'employer' }, '42', 'answer.not_an_employer'],
    [{ kind: 'employer' }, '长'.repeat(81), 'answer.too_long'],
    [{ kind: 'district', options }, ' wage ', 'wage'],
    [{ kind: 'district', options }, '欠薪', 'answer.not_a_district'],
    [{ kind: 'district', options }, { a: 1 }, 'answer.not_a_district'],
    [{ kind: 'district' }, '420581', 'answer.not_a_district'],
    [{ kind: 'files' }, [token, token], [token]],
    [{ kind: 'files' }, ['../../etc/passwd'], 'answer.not_a_file'],
    [{ kind: 'files', max: 1 }, [token, `${token}2`], 'answer.too_many'],
    [{ kind: 'consent' }, true, true],
    [{ kind: 'consent' }, 'on', true],
    [{ kind: 'consent' }, false, 'answer.not_agreed'],
  ])('%o: %o', (field, sent, expected) => expect(one(field, sent)).toEqual(expected))

  it.each([undefined, null, '', '  ', [], ['']])('is missing: %o', (sent) => {
    expect(one({ isRequired: true }, sent)).toBe('answer.required')
    expect(one({}, sent)).toBeUndefined()
  })
})

describe('a form', () => {
  const form = formOf(
    { name: 'kind', kind: 'choice', options, isRequired: true },
    {
      name: 'months',
      kind: 'number',
      shownWhen: { field: 'kind', equals: 'wage' },
      isRequired: true,
    },
    { name: 'note', isRequired: true },
  )

  it('tells every wrong field at once', () => {
    const { problems } = parseAnswers(form, { kind: 'wage', months: '很多' })
    expect(problems.map(({ path }) => path)).toEqual(['answers.months', 'answers.note'])
  })

  it('drops what it does not ask', () => {
    const sent = { kind: 'injury', months: 3, note: '好', extra: 1, ['__proto__']: { x: 1 } }
    expect(parseAnswers(form, sent)).toEqual({
      answers: { kind: 'injury', note: '好' },
      problems: [],
    })
  })

  it.each([null, undefined, 'x', 3, ['a']])('takes %o for no answers', (sent) =>
    expect(parseAnswers(form, sent).problems).toHaveLength(2),
  )

  it('hides what hangs on a hidden item', () => {
    const chained = formOf(
      { name: 'a', kind: 'choice', options },
      { name: 'b', kind: 'choice', options, shownWhen: { field: 'a', equals: 'wage' } },
      { name: 'c', shownWhen: { field: 'b', equals: 'wage' }, isRequired: true },
    )
    expect(parseAnswers(chained, { a: 'injury', b: 'wage' })).toEqual({
      answers: { a: 'injury' },
      problems: [],
    })
  })

  it('asks on when a consent or one of several options was chosen', () => {
    const asked = formOf(
      { name: 'a', kind: 'choices', options },
      { name: 'b', shownWhen: { field: 'a', equals: 'wage' } },
      { name: 'c', kind: 'consent', consentText: '同意' },
      { name: 'd', shownWhen: { field: 'c', equals: 'true' } },
    )
    const sent = { a: ['injury', 'wage'], b: '一', c: true, d: '二' }
    expect(parseAnswers(asked, sent).answers).toEqual(sent)
  })

  it('works sums out itself', () => {
    const sums = formOf(
      { name: 'income', kind: 'number' },
      { name: 'line', kind: 'computed', expression: '700' },
      {
        ...{ name: 'perMonth', kind: 'computed', expression: 'income / 12' },
        classes: [
          { label: '深度困难', when: 'value < line' },
          { label: '相对困难', when: 'value < line * 2' },
        ],
      },
    )
    const classOf = (income: unknown) =>
      parseAnswers(sums, { income, perMonth: 1, line: 1 }).answers.perMonth
    expect(classOf(8399)).toEqual({ value: 699.92, class: '深度困难' })
    expect(classOf(8400)).toEqual({ value: 700, class: '相对困难' })
    expect(classOf(16_800)).toEqual({ value: 1400, class: null })
    expect(classOf(undefined)).toBeUndefined()
  })

  const anyField = fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom(...FIELD_KINDS),
    isRequired: fc.boolean(),
    options: fc.constant(options),
    min: fc.option(fc.nat(20), { nil: undefined }),
    max: fc.option(fc.nat(20), { nil: undefined }),
    expression: fc.constantFrom('a / b', 'c', '1 +'),
  })

  it('accepts whatever it gave out, and never throws', () =>
    fc.assert(
      fc.property(
        fc.array(anyField, { maxLength: 4 }),
        fc.object({ maxDepth: 2 }),
        (fields, sent) => {
          const asked = formOf(...fields.filter(({ kind }) => kind !== 'computed'))
          const { answers } = parseAnswers(asked, sent)
          parseAnswers(formOf(...fields), sent)
          const names = new Set(asked.fields.map(({ name }) => name))
          expect(Object.keys(answers).every((name) => names.has(name))).toBe(true)
          if (names.size === asked.fields.length)
            expect(parseAnswers(asked, answers).answers).toEqual(answers)
        },
      ),
    ))
})

describe('answers in words', () => {
  const form = formOf(
    { name: 'first', kind: 'section', label: '基本情况' },
    { name: 'name', kind: 'person-name', label: '姓名' },
    { name: 'phone', kind: 'phone', label: '电话' },
    { name: 'second', kind: 'section', label: '没有填的' },
    { name: 'income', kind: 'number', label: '年收入', isPersonal: true },
    { name: 'third', kind: 'section', label: '其他' },
    { name: 'kinds', kind: 'choices', label: '类别', options },
    { name: 'employer', kind: 'employer', label: '单位' },
    { name: 'sum', kind: 'computed', label: '人均' },
  )
  const answers = {
    ...{ name: '向家明', phone: '13812345678', kinds: ['wage', 'injury'], employer: 7 },
    sum: { value: 700, class: '深度困难' },
  }

  it('stand in the order of the form, headings without answers left out', () =>
    expect(
      describeAnswers(form, answers, { employerName: '某公司' }).map(({ label, value }) => [
        label,
        value,
      ]),
    ).toEqual([
      ['基本情况', ''],
      ['姓名', '向家明'],
      ['电话', '13812345678'],
      ['其他', ''],
      ['类别', '欠薪、工伤'],
      ['单位', '某公司'],
      ['人均', '700（深度困难）'],
    ]))

  it('are masked where they are personal', () => {
    const shown = describeAnswers(form, { ...answers, income: 50_000 }, { isMasked: true })
    const values = Object.fromEntries(shown.map(({ name, value }) => [name, value]))
    expect(values).toMatchObject({ name: '向**', phone: '138****5678', income: '******' })
    expect(values.kinds).toBe('欠薪、工伤')
  })

  it('know which kinds are personal', () =>
    expect([...secretKinds].sort()).toEqual(['address', 'id-number', 'person-name', 'phone']))
})

describe('the applicant', () => {
  const rules = { phone: 'required', idNumber: 'optional', email: 'none' } as const
  const codes = (sent: unknown) =>
    parseApplicant(rules, sent).problems.map(({ code, path }) => `${path} ${code}`)

  it('is read and normalised; what is not asked is dropped', () =>
    expect(
      parseApplicant(rules, {
        ...{ name: ' 向 家明 ', phone: '138 0000 0000', idNumber, email: 'a@b.cn' },
      }),
    ).toEqual({
      applicant: { name: '向 家明', phone: '13800000000', idNumber, email: null },
      problems: [],
    }))

  it('is told of everything that is missing or wrong', () => {
    expect(codes(null)).toEqual([
      'applicant.name applicant.required',
      'applicant.phone applicant.required',
    ])
    expect(codes({ name: '向', phone: '1', idNumber: '2' })).toEqual([
      'applicant.phone phone.format',
      'applicant.idNumber id_number.length',
    ])
  })

  it('gives an e-mail address that can be one', () => {
    const read = (email: string) =>
      parseApplicant({ ...rules, phone: 'none', email: 'required' }, { name: '向', email })
    expect(read('Zhang@Example.COM').applicant.email).toBe('zhang@example.com')
    expect(read('zhang@x').problems.map(({ code }) => code)).toEqual(['email.format'])
  })
})
