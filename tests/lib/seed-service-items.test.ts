import { describe, expect, it } from 'vitest'
import { compileListing } from '@/src/cases/compile'
import type { Definition } from '@/src/cases/definition'
import type { Offering } from '@/src/cases/flow-problems'
import { inWords } from '@/src/forms/expressions'
import { parseAnswers } from '@/src/forms/parse-answers'
import { SERVICE_ITEMS, serviceItemOf } from '@/src/seed/data/service-items'
import { SERVICES } from '@/src/seed/data/services'

const PLACES: Record<string, Offering> = {
  '420000': { level: 'province', above: [] },
  '420500': { level: 'city', above: ['province'] },
  '420581': { level: 'county', above: ['city', 'province'] },
  '420000900101': { level: 'grassroots', above: ['province'] },
}

const online = SERVICES.filter(({ key, org }) => serviceItemOf(org, key))

const compiled = (org: string, key: string) => {
  const item = serviceItemOf(org, key)
  const place = PLACES[org]
  if (!item || !place) throw new Error(`no ${key} at ${org}`)
  return compileListing(item, place)
}

const definitionOf = (key: string, org = '420000'): Definition => compiled(org, key).definition

const stepsOf = (key: string, org?: string) =>
  definitionOf(key, org).flow.map(({ kind, limit, unit }) =>
    [kind, unit, ...(limit ? [limit.amount, limit.unit] : [])].join(' '),
  )

describe('the configured service items', () => {
  it('are the twelve of the contract, each with a listing of the province', () => {
    const keys = [
      ...['help', 'chair-mailbox', 'join', 'legal-aid', 'hardship', 'transfer', 'found-union'],
      ...['suggestion', 'mediation', 'venue', 'consultation', 'complaint'],
    ]
    expect(Object.keys(SERVICE_ITEMS).sort()).toEqual(keys.sort())
    const listed = online.filter(({ org }) => org === '420000').map(({ key }) => key)
    expect(listed.sort()).toEqual(keys)
  })

  it.each(online.map(({ key, org }) => [org, key]))('%s offers %s as it stands', (org, key) =>
    expect(compiled(org, key).problems).toEqual([]),
  )

  it.each([
    ['help', { content: '欠薪' }],
    ['join', { employer: '宜都某公司', consent: true }],
    ['join', { employer: 12, consent: true }],
    ['chair-mailbox', { content: '班车' }],
  ])('%s asks for no more than %o', (key, answers) => {
    const parsed = parseAnswers(definitionOf(key).form, answers)
    expect(parsed).toEqual({ answers, problems: [] })
  })

  it('are handled in the time that each system promises', () => {
    expect(stepsOf('help')).toEqual([
      'verify same 1 working-days',
      'dispatch same 1 working-days',
      'handle same 15 days',
      'feedback same',
      'rate same',
    ])
    expect(stepsOf('chair-mailbox')).toEqual(['handle same 1 days', 'feedback same', 'rate same'])
    expect(definitionOf('chair-mailbox').extensionDays).toBe(7)
    expect(stepsOf('join')[0]).toBe('handle employer 3 working-days')
    expect(definitionOf('join').flow[0]?.roles).toEqual(['case-officer', 'registrar'])
    expect(definitionOf('join').effect).toBe('join')
    expect(stepsOf('suggestion').map((step) => step.split(' ')[0])).toEqual([
      ...['verify', 'handle', 'approve', 'approve', 'publicise', 'feedback', 'rate'],
    ])
    expect(stepsOf('hardship', '420581')).toEqual([
      'verify same 3 working-days',
      'handle same 10 working-days',
      'approve level 5 working-days',
      'approve level 5 working-days',
      'publicise same 5 working-days',
      'feedback same',
      'rate same',
    ])
  })
})

describe('the three classes of hardship', () => {
  const { form } = definitionOf('hardship')
  const field = form.fields.find(({ name }) => name === 'monthlyPerHead')

  it('show their formula to the applicant', () => {
    expect(inWords(field?.expression ?? '', form.fields)).toBe(
      '(家庭年可支配收入（元） − 家庭年刚性支出（元）) ÷ 12 ÷ 共同生活人口',
    )
    expect(field?.classes?.map(({ label }) => label)).toEqual(['深度困难', '相对困难', '意外致困'])
  })

  const classOf = (annualIncome: number, rigidSpending: number, suddenLoss?: number) => {
    const { answers } = parseAnswers(form, {
      familySize: 3,
      annualIncome,
      rigidSpending,
      suddenLoss,
    })
    return answers.monthlyPerHead
  }

  it.each([
    [60_000, 33_000, undefined, { value: 750, class: '深度困难' }],
    [60_000, 32_640, undefined, { value: 760, class: '相对困难' }],
    [60_000, 5280, undefined, { value: 1520, class: null }],
    [60_000, 5280, 48_000, { value: 1520, class: null }],
    [60_000, 5280, 48_001, { value: 1520, class: '意外致困' }],
  ])('income %d, spending %d, loss %s', (income, spending, loss, expected) =>
    expect(classOf(income, spending, loss)).toEqual(expected),
  )
})
