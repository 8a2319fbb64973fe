import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  COMPETITION_LEVELS,
  HONOUR_LEVELS,
  INDUSTRIES,
  MODEL_WORKER_CATEGORIES,
  NEWS_CHANNELS,
  PLACE_KINDS,
  STUDIO_LEVELS,
} from '@/src/lib/codes'
import { readIdNumber, validateIdNumber } from '@/src/lib/identifiers/id-number'
import { validateMobile, validatePhone } from '@/src/lib/identifiers/phone'
import { COMPETITIONS } from '@/src/seed/data/competitions'
import { MODEL_WORKERS } from '@/src/seed/data/model-workers'
import { NEWS } from '@/src/seed/data/news'
import { PICTURES } from '@/src/seed/data/pictures'
import { PLACES } from '@/src/seed/data/places'
import { SERVICES } from '@/src/seed/data/services'
import { ONLINE_SERVICES } from '@/src/seed/data/services-online'
import { STUDIOS } from '@/src/seed/data/studios'
import { divisionUnions } from '@/src/seed/divisions'
import { personalDataOf, titlesOf } from '@/src/seed/model-worker-data'
import { parseBlocks } from '@/src/seed/parse-blocks'
import { randomOf } from '@/src/seed/random'
import { inventedPhone } from '@/src/seed/union-records'
import { inventedUnions } from '@/src/seed/unions'

const codes = new Set(
  [...divisionUnions({ villages: false }), ...inventedUnions()].map(({ code }) => code),
)
const published = NEWS.filter(({ state }) => !state)

/** Characters a reader sees: markup and blanks left out. */
const lengthOf = (markup: string) =>
  markup.replaceAll(/^(##+|-|>|\d+\.|!\[.*\])|[|\s]/gm, '').length

const duplicates = (values: string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index)

describe('news', () => {
  it('fill the portal and the homes of many unions', () => {
    expect(published.length).toBeGreaterThanOrEqual(64)
    expect(new Set(published.map(({ org }) => org)).size).toBeGreaterThanOrEqual(20)
    const at = (code: string) => published.filter(({ org }) => org === code).length
    expect(at('420581')).toBeGreaterThanOrEqual(12)
    expect(at('420583')).toBeGreaterThanOrEqual(4)
    expect(new Set(published.map(({ channel }) => channel))).toEqual(
      new Set(NEWS_CHANNELS.map(({ value }) => value)),
    )
  })

  it('leave something on the desks', () => {
    const onDesk = NEWS.filter(({ org, state }) => org === '420581' && state)
    expect(new Set(onDesk.map(({ state }) => state))).toEqual(
      new Set(['draft', 'submitted', 'returned']),
    )
  })

  it('have a title, a summary and a body of their own', () => {
    expect(duplicates(NEWS.map(({ title }) => title))).toEqual([])
    expect(duplicates(NEWS.map(({ summary }) => summary))).toEqual([])
    for (const { body, summary, title } of published) {
      expect(title.length, title).toBeLessThanOrEqual(60)
      expect(summary.length, title).toBeLessThanOrEqual(300)
      expect(lengthOf(body), title).toBeGreaterThanOrEqual(250)
      expect(lengthOf(body), title).toBeLessThanOrEqual(700)
      expect(
        parseBlocks(body).some(({ type }) => type === 'heading'),
        title,
      ).toBe(true)
    }
  })

  it('are dated within the last ten months', () => {
    for (const { date } of NEWS) expect(date >= '2026-01-20' && date <= '2026-11-19').toBe(true)
  })

  it('keep tables rectangular', () => {
    for (const { body, title } of NEWS) {
      for (const block of parseBlocks(body)) {
        if (block.type !== 'table') continue
        const widths = new Set(block.rows.map((row) => row.length))
        expect(widths.size, title).toBe(1)
      }
    }
  })
})

describe('services', () => {
  it('are 37 items of three packages and those done online alone, some of them overridden', () => {
    const keys = SERVICES.map(({ key }) => key)
    const onlineAlone = new Set(ONLINE_SERVICES.map(({ key }) => key))
    expect([...onlineAlone]).toEqual(['suggestion', 'venue', 'consultation', 'complaint'])
    expect(new Set(keys).size).toBe(37 + onlineAlone.size)
    expect(duplicates(SERVICES.map(({ key, org }) => `${org} ${key}`))).toEqual([])
    const overridden = duplicates(keys)
    expect(overridden).toContain('join')
    for (const key of overridden) {
      const unions = SERVICES.filter((service) => service.key === key).map(({ org }) => org)
      expect(unions).toContain('420000')
    }
  })

  it('say who may apply, with what, how and by when', () => {
    for (const service of SERVICES) {
      expect(service.key).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(service.materials.length).toBeGreaterThan(0)
      expect(service.steps.length).toBeGreaterThanOrEqual(3)
      for (const field of ['eligibility', 'timeLimit', 'place', 'phone', 'legalBasis'] as const) {
        expect(service[field], service.key).not.toBe('')
      }
    }
  })
})

describe('model workers', () => {
  it('are thirty people of many unions, three of them without consent', () => {
    expect(MODEL_WORKERS).toHaveLength(30)
    expect(duplicates(MODEL_WORKERS.map(({ name }) => name))).toEqual([])
    expect(new Set(MODEL_WORKERS.map(({ org }) => org)).size).toBeGreaterThanOrEqual(10)
    expect(MODEL_WORKERS.filter(({ org }) => org === '420581').length).toBeGreaterThanOrEqual(4)
    expect(MODEL_WORKERS.filter(({ isWithoutConsent }) => isWithoutConsent)).toHaveLength(3)
  })

  it.each(MODEL_WORKERS)('$name has deeds, valid numbers and documented honours', (person) => {
    expect(lengthOf(person.deeds)).toBeGreaterThanOrEqual(200)
    const { idNumber, phone, birthDate } = personalDataOf(person, '宜都市')
    expect(validateIdNumber(idNumber)).toBeNull()
    expect(readIdNumber(idNumber)).toEqual({
      birthDate,
      gender: person.gender === 'male' ? '1' : '2',
    })
    expect(validateMobile(phone)).toBeNull()
    for (const title of titlesOf(person, '宜昌市', '宜都市')) {
      expect(title.documentNumber).toMatch(/〔\d{4}〕\d+号$/)
    }
    expect(HONOUR_LEVELS.map(({ value }) => value)).toContain(person.honor)
    expect(MODEL_WORKER_CATEGORIES.map(({ value }) => value)).toContain(person.category)
  })
})

describe('studios, competitions, places', () => {
  it('are as many as promised, with names of their own', () => {
    expect([STUDIOS.length, COMPETITIONS.length]).toEqual([20, 12])
    expect(PLACES.length).toBeGreaterThanOrEqual(30)
    expect(duplicates(STUDIOS.map(({ name }) => name))).toEqual([])
    expect(duplicates(COMPETITIONS.map(({ title }) => title))).toEqual([])
    expect(duplicates(PLACES.map(({ name }) => name))).toEqual([])
    expect(new Set(PLACES.map(({ kind }) => kind)).size).toBe(PLACE_KINDS.length)
  })

  it('gives every studio a published leader of its own', () => {
    const leaders = STUDIOS.map(({ leader }) => MODEL_WORKERS.find(({ key }) => key === leader))
    for (const leader of leaders) expect(leader).toMatchObject({ name: expect.any(String) })
    for (const leader of leaders) expect(leader?.isWithoutConsent).not.toBe(true)
    expect(new Set(leaders.map((leader) => leader?.key)).size).toBe(20)
    for (const { level, industry } of STUDIOS) {
      expect(STUDIO_LEVELS.map(({ value }) => value)).toContain(level)
      expect(INDUSTRIES.map(({ value }) => value as string)).toContain(industry)
    }
  })

  it('uses the levels of competitions', () => {
    for (const { level, startsAt, endsAt } of COMPETITIONS) {
      expect(COMPETITION_LEVELS.map(({ value }) => value)).toContain(level)
      expect(endsAt >= startsAt).toBe(true)
    }
  })
})

describe('all of it', () => {
  const all = [...NEWS, ...SERVICES, ...MODEL_WORKERS, ...STUDIOS, ...COMPETITIONS, ...PLACES]

  it('belongs to unions that exist', () => {
    for (const { org } of all) expect(codes, org).toContain(org)
  })

  it('shows pictures that are small, drawn, described and used', () => {
    const texts = JSON.stringify([NEWS, MODEL_WORKERS, STUDIOS, COMPETITIONS, PLACES])
    for (const [key, alt] of PICTURES) {
      const file = new URL(`../../src/seed/data/pictures/${key}.webp`, import.meta.url)
      expect(statSync(file).size).toBeLessThanOrEqual(60_000)
      expect(readFileSync(file).subarray(8, 12).toString()).toBe('WEBP')
      expect(alt.length).toBeGreaterThan(8)
      expect(texts, key).toContain(key)
    }
  })

  it('gives phones that could be dialled and belong to nobody', () => {
    for (const { org, name } of PLACES) {
      const phone = inventedPhone(randomOf(`place ${name}`), org)
      expect(validatePhone(phone)).toBeNull()
      expect(phone).toContain('-555')
    }
  })
})
