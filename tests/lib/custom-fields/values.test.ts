// What a union's own field takes, from forms and from sheets, and where it applies.
import { describe, expect, test } from 'vitest'
import { scopeOf } from '@/access/actor'
import {
  applicableFields,
  type CustomField,
  checkCustomValue,
  mergeCustomValues,
  readableValues,
  readCustomValue,
  showCustomValue,
} from '@/src/registers/custom-fields'
import { customCondition } from '@/src/registers/custom-fields/filter'

const field = (data: Partial<CustomField> = {}): CustomField => ({
  ...{ id: 1, key: 'f1', register: 'members', label: '项目', type: 'text', options: [] },
  ...{ help: null, required: false, isRetired: false, visibleBelow: true, isPersonal: false },
  ...{ organization: 3, scope: scopeOf({ scope1: 2, scope2: 3 }) },
  ...data,
})

const choice = field({
  type: 'choice',
  options: [
    { label: 'A 型', value: 'oa' },
    { label: 'B 型', value: 'ob' },
  ],
})

const codeOf = (read: ReturnType<typeof readCustomValue>) =>
  'problem' in read ? read.problem.code : read.value

describe('a cell of a sheet', () => {
  test.each([
    ['text', ' 甲班 ', '甲班'],
    ['text', '', null],
    ['text', '长'.repeat(501), 'custom_field.too_long'],
    ['number', '1,200.5', 1200.5],
    ['number', '１２', 12],
    ['number', '-3', -3],
    ['number', '0x10', 'custom_field.not_a_number'],
    ['number', '十二', 'custom_field.not_a_number'],
    ['number', '1e300', 'custom_field.not_a_number'],
    ['date', '2026-03-01', '2026-03-01'],
    ['date', '2026/3/1', '2026-03-01'],
    ['date', '2026年3月1日', '2026-03-01'],
    ['date', '20260301', '2026-03-01'],
    ['date', '2026-03-01T00:00:00', '2026-03-01'],
    ['date', '2026-02-30', 'custom_field.not_a_day'],
    ['date', '昨天', 'custom_field.not_a_day'],
    ['choice', 'B 型', 'ob'],
    ['choice', 'Ｂ 型', 'ob'],
    ['choice', 'C 型', 'custom_field.not_an_option'],
    ['yes-no', '是', true],
    ['yes-no', '无', false],
    ['yes-no', '√', true],
    ['yes-no', '也许', 'custom_field.not_yes_or_no'],
  ] as const)('%s: %s', (type, text, expected) => {
    expect(codeOf(readCustomValue({ ...choice, type }, text))).toBe(expected)
  })

  test.each([
    ['number', 12.5, '12.5'],
    ['date', '2026-03-01', '2026-03-01'],
    ['choice', 'ob', 'B 型'],
    ['yes-no', false, '否'],
    ['text', '甲', '甲'],
  ] as const)('shows %s %s so that it can be read again', (type, value, shown) => {
    expect(showCustomValue({ ...choice, type }, value)).toBe(shown)
    expect(readCustomValue({ ...choice, type }, shown)).toEqual({ value })
  })

  test('names the field and the choices in what it says', () => {
    const read = readCustomValue({ ...choice, label: '血型' }, 'X')
    expect(read).toMatchObject({ problem: { message: '“血型”请从这几项里选：A 型、B 型。' } })
  })
})

test.each([
  ['number', '12', 'custom_field.not_a_number'],
  ['number', Number.NaN, 'custom_field.not_a_number'],
  ['date', '2026-3-1', 'custom_field.not_a_day'],
  ['choice', 'A 型', 'custom_field.not_an_option'],
  ['yes-no', 'true', 'custom_field.not_yes_or_no'],
  ['text', { a: 1 }, 'custom_field.not_a_text'],
  ['yes-no', false, false],
] as const)('a form sends %s typed: %s', (type, value, expected) => {
  expect(codeOf(checkCustomValue({ ...choice, type }, value))).toBe(expected)
})

describe('a field applies', () => {
  const place = (organization: number, ...path: number[]) => ({
    ...scopeOf({ scope1: path[0], scope2: path[1], scope3: path[2] }),
    organization,
  })
  const root = field({ organization: 1, scope: scopeOf({}) })

  test.each([
    ['its own union', field(), place(3, 2, 3), true],
    ['below it', field(), place(4, 2, 3, 4), true],
    ['the sibling', field(), place(5, 2, 5), false],
    ['the superior', field(), place(2, 2), false],
    ['below, not handed down', field({ visibleBelow: false }), place(4, 2, 3, 4), false],
    ['itself, not handed down', field({ visibleBelow: false }), place(3, 2, 3), true],
    ['everywhere from the root', root, place(5, 2, 5), true],
    ['the root alone', { ...root, visibleBelow: false }, place(5, 2, 5), false],
    ['the root itself', { ...root, visibleBelow: false }, place(1), true],
  ])('%s', (_where, definition, at, expected) => {
    expect(applicableFields([definition], at)).toEqual(expected ? [definition] : [])
  })
})

describe('merging', () => {
  const merge = (data: Partial<Parameters<typeof mergeCustomValues>[0]>) =>
    mergeCustomValues({
      ...{ stored: {}, sent: {}, writable: [field()], isComplete: true, isRestoring: false },
      ...data,
    })

  test('keeps what was not sent and what lies out of sight', () => {
    expect(merge({ stored: { f1: '甲', f9: '密' }, sent: {} }).values).toEqual({
      f1: '甲',
      f9: '密',
    })
    expect(merge({ stored: { f9: '密' }, sent: { f9: '密', f1: ' 乙 ' } })).toEqual({
      values: { f1: '乙', f9: '密' },
      problems: [],
    })
  })

  test('refuses a change of what is out of sight or retired, and tells all that is wrong', () => {
    const number = field({ key: 'f2', type: 'number' })
    const needed = field({ key: 'f3', required: true, label: '必填' })
    const { problems } = merge({
      stored: { f9: '密' },
      sent: { f9: '改', f2: '多', f1: 'x' },
      writable: [field({ isRetired: true }), number, needed],
    })
    expect(problems.map(({ code, key }) => [key, code])).toEqual([
      ['f9', 'custom_field.unknown'],
      ['f2', 'custom_field.not_a_number'],
      ['f1', 'custom_field.unknown'],
      ['f3', 'custom_field.required'],
    ])
  })

  test('of an old version leaves out what no longer fits', () => {
    const restored = merge({
      ...{ stored: { f1: '新', f9: '密' }, sent: { f1: '旧', f9: '旧密', f8: '没了' } },
      isRestoring: true,
    })
    expect(restored).toEqual({ values: { f1: '旧', f9: '密' }, problems: [] })
  })
})

test('reading gives null for an empty field, and nothing of a retired empty one', () => {
  const fields = [
    field(),
    field({ key: 'f2', isRetired: true }),
    field({ key: 'f3', isRetired: true }),
  ]
  expect(readableValues(fields, { f2: '旧', f9: '密' })).toEqual({ f1: null, f2: '旧' })
  expect(readableValues([], { f9: '密' })).toBeNull()
})

describe('a filter', () => {
  test('is asked of the records that the field applies to', () => {
    const asked = { equals: '甲' }
    const condition = { 'custom.f1': asked }
    const within = { scope2: { equals: 3 } }
    expect(customCondition(field(), asked)).toEqual({ and: [condition, within] })
    expect(customCondition(field({ visibleBelow: false }), asked)).toEqual({
      and: [condition, { organization: { equals: 3 } }],
    })
    const union = field({ visibleBelow: false, register: 'organizations' })
    expect(customCondition(union, asked)).toEqual({ and: [condition, { id: { equals: 3 } }] })
  })
})
