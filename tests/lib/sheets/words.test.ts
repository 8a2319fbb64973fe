import { describe, expect, it } from 'vitest'
import {
  DOCUMENT_TYPES,
  ECONOMIC_TYPES,
  EDUCATION_LEVELS,
  EMPLOYER_KINDS,
  EMPLOYER_STATUSES,
  ETHNIC_GROUPS,
  GENDERS,
  HOUSEHOLD_TYPES,
  INDUSTRIES,
  MEMBER_EMPLOYMENT,
  MEMBERSHIP_CHANGES,
  MEMBERSHIP_REASONS,
  NEW_EMPLOYMENT_KINDS,
  ORGANIZATION_FORMS,
  ORGANIZATION_KINDS,
  ORGANIZATION_LEVELS,
  ORGANIZATION_STATUSES,
  POLITICAL_STATUSES,
  SKILL_LEVELS,
} from '@/src/lib/codes'
import { ECONOMIC_WORDS, INDUSTRY_WORDS } from '@/src/registers/aliases/economy'
import { EMPLOYER_KIND_WORDS, EMPLOYER_STATUS_WORDS } from '@/src/registers/aliases/employer'
import * as words from '@/src/registers/aliases/membership'
import * as unions from '@/src/registers/aliases/organization'
import {
  EDUCATION_WORDS,
  ETHNIC_WORDS,
  GENDER_WORDS,
  POLITICAL_WORDS,
} from '@/src/registers/aliases/person'
import { type CodeAliases, codeReader } from '@/src/registers/read-code'
import { readDay, readYesNo } from '@/src/registers/read-day'

describe('the words for a code', () => {
  const ethnic = codeReader(ETHNIC_GROUPS, ETHNIC_WORDS)
  const education = codeReader(EDUCATION_LEVELS, EDUCATION_WORDS)
  const gender = codeReader(GENDERS, GENDER_WORDS)

  it('are the code, the name, and what people say', () => {
    expect(['01', '1', '汉族', '汉', ' 汉 族 ', '０１'].map(ethnic)).toEqual(Array(6).fill('01'))
    expect(['大专', '大学专科', '30', '专科', '大学专科（高职）'].map(education)).toEqual([
      '30',
      '30',
      '30',
      '30',
      null,
    ])
    expect(['男', '1', '1男', '1-男', '男性', 'm'].map(gender)).toEqual(Array(6).fill('1'))
  })

  it('are not guessed', () => {
    expect(['', '2男', '男女', '3', 'constructor'].map(gender)).toEqual(Array(5).fill(null))
    expect(ethnic('99')).toBeNull()
  })

  it.each([
    ['ethnic groups', ETHNIC_GROUPS, ETHNIC_WORDS],
    ['education', EDUCATION_LEVELS, EDUCATION_WORDS],
    ['sex', GENDERS, GENDER_WORDS],
    ['political status', POLITICAL_STATUSES, POLITICAL_WORDS],
    ['economic types', ECONOMIC_TYPES, ECONOMIC_WORDS],
    ['industries', INDUSTRIES, INDUSTRY_WORDS],
    ['employment', MEMBER_EMPLOYMENT, words.EMPLOYMENT_WORDS],
    ['documents', DOCUMENT_TYPES, words.DOCUMENT_WORDS],
    ['skills', SKILL_LEVELS, words.SKILL_WORDS],
    ['households', HOUSEHOLD_TYPES, words.HOUSEHOLD_WORDS],
    ['changes', MEMBERSHIP_CHANGES, words.CHANGE_WORDS],
    ['reasons', MEMBERSHIP_REASONS, words.REASON_WORDS],
    ['employers', EMPLOYER_KINDS, EMPLOYER_KIND_WORDS],
    ['employers at work', EMPLOYER_STATUSES, EMPLOYER_STATUS_WORDS],
    ['levels', ORGANIZATION_LEVELS, unions.LEVEL_WORDS],
    ['kinds of unions', ORGANIZATION_KINDS, unions.KIND_WORDS],
    ['forms', ORGANIZATION_FORMS, unions.FORM_WORDS],
    ['states of unions', ORGANIZATION_STATUSES, unions.STATUS_WORDS],
    ['new employment', NEW_EMPLOYMENT_KINDS, words.NEW_EMPLOYMENT_WORDS],
  ])('of %s belong to one value each, of a value that exists', (_, list, known: CodeAliases) => {
    const read = codeReader(list, known)
    for (const [value, said] of Object.entries(known)) {
      expect(list.map((option) => option.value)).toContain(value)
      for (const word of said ?? []) expect([word, read(word)]).toEqual([word, value])
    }
  })
})

describe('a day', () => {
  it.each([
    ...['2020-01-05', '2020.1.5', '2020/1/5', '2020年1月5日', '2020 1 5', '20200105', '43835'],
    ...[
      '二〇二〇年一月五日',
      '２０２０．１．５',
      '2020-01-05 08:30:00',
      '2020-01-05T00:00:00',
      '2020年01月05',
    ],
  ])('is read from %s', (text) => {
    expect(readDay(text)).toBe('2020-01-05')
  })

  it('is the first of a month that stands alone', () => {
    expect(['2020.5', '2020年5月', '202005', '2020-05'].map(readDay)).toEqual(
      Array(4).fill('2020-05-01'),
    )
  })

  it.each([
    '',
    '2020',
    '2020-02-30',
    '5/1/2020',
    '20201305',
    '1820-01-01',
    '明天',
    '12345678901',
    '5月1日',
  ])('is not read from “%s”', (text) => {
    expect(readDay(text)).toBeNull()
  })
})

describe('yes and no', () => {
  it('are ticked in many ways', () => {
    expect(['是', '√', 'Y', '1', ' true '].map(readYesNo)).toEqual(Array(5).fill(true))
    expect(['否', '×', 'n', '0', '不是'].map(readYesNo)).toEqual(Array(5).fill(false))
    expect(['', '也许', '2'].map(readYesNo)).toEqual(Array(3).fill(null))
  })
})
