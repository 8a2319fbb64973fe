import { describe, expect, it } from 'vitest'
import { validateUscc } from '@/src/lib/identifiers/uscc'
import { UNION_ROWS } from '@/src/seed/data/grassroots-unions'
import {
  divisionUnions,
  nameTownUnion,
  nameVillageUnion,
  readDivisions,
  shortPlaceName,
} from '@/src/seed/divisions'
import { unionRecords } from '@/src/seed/union-records'
import { inventedUnions } from '@/src/seed/unions'

const divisions = readDivisions()
const villagesToo = divisionUnions({ villages: true })
const demo = [...divisionUnions({ villages: false }), ...inventedUnions()]

describe('the extract of Hubei', () => {
  it('holds the rows of the 2023 edition', () => {
    const perDepth = [0, 1, 2, 3, 4].map(
      (depth) => divisions.filter((division) => division.depth === depth).length,
    )
    expect(perDepth).toEqual([1, 14, 105, 1475, 27057])
  })

  it.each([
    ['421087', 17, 278],
    ['420581', 11, 155],
    ['429004', 25, 767],
  ])('%s has its towns and villages', (code, towns, villages) => {
    const under = divisions.filter((division) => division.code.startsWith(code))
    expect(under.filter(({ depth }) => depth === 3)).toHaveLength(towns)
    expect(under.filter(({ depth }) => depth === 4)).toHaveLength(villages)
  })
})

describe('unions of the divisions', () => {
  it('counts every level', () => {
    const count = (level: string) => villagesToo.filter((union) => union.level === level).length
    expect([count('province'), count('city'), count('county')]).toEqual([1, 17, 99])
    expect([count('township'), count('grassroots')]).toEqual([1475, 27057])
  })

  it('stands the directly administered cities beside the cities', () => {
    const direct = villagesToo.filter(({ code }) => /^4290\d\d$/.test(code))
    expect(direct.map(({ name }) => name)).toEqual([
      '仙桃市总工会',
      '潜江市总工会',
      '天门市总工会',
      '神农架林区总工会',
    ])
    expect(
      direct.every(({ level, parentCode }) => level === 'city' && parentCode === '420000'),
    ).toBe(true)
    expect(villagesToo.find(({ code }) => code === '429021100')?.parentCode).toBe('429021')
  })

  it('gives the towns of the two zones to their legal counties', () => {
    const parentOf = (code: string) => villagesToo.find((union) => union.code === code)?.parentCode
    expect(parentOf('421071001')).toBe('421002')
    expect(parentOf('421071100')).toBe('421024')
    expect(parentOf('421171450')).toBe('421127')
  })

  it('lists parents before children, with unique codes', () => {
    const seen = new Set<string>()
    for (const { code, parentCode } of [...villagesToo, ...inventedUnions()]) {
      expect(seen.has(code)).toBe(false)
      if (parentCode !== null) expect(seen.has(parentCode)).toBe(true)
      seen.add(code)
    }
    expect(villagesToo[0]?.parentCode).toBeNull()
  })

  it.each([
    ['420000', '湖北省总工会', '湖北'],
    ['420581', '宜都市总工会', '宜都'],
    ['420506', '夷陵区总工会', '夷陵'],
    ['420529', '五峰土家族自治县总工会', '五峰'],
    ['422800', '恩施土家族苗族自治州总工会', '恩施州'],
    ['420581100', '红花套镇工会', '红花套镇'],
    ['420581001', '陆城街道总工会', '陆城街道'],
    ['420581200', '潘家湾土家族乡工会', '潘家湾土家族乡'],
    ['420581400', '松宜矿区工会联合会', '松宜矿区'],
    ['420581001001', '东风社区工会联合会', '东风社区'],
    ['420581001201', '太保湖村工会联合会', '太保湖村'],
  ])('names %s %s', (code, name, shortName) => {
    expect(villagesToo.find((union) => union.code === code)).toMatchObject({ name, shortName })
  })
})

describe('naming', () => {
  it('puts the county before names that say no place', () => {
    expect(nameTownUnion('经济开发区', '樊城').name).toBe('樊城经济开发区工会联合会')
    expect(nameTownUnion('县经济开发区', '云梦').name).toBe('云梦经济开发区工会联合会')
    expect(nameTownUnion('东湖风景区街道（武昌）', '武昌').name).toBe(
      '东湖风景区街道总工会（武昌片）',
    )
  })

  it('drops the offices from the names of villages', () => {
    expect(nameVillageUnion('石牌村民委员会').name).toBe('石牌村工会联合会')
    expect(nameVillageUnion('乌龙巷居委会（社区）').shortName).toBe('乌龙巷社区')
  })

  it('keeps two characters at least', () => {
    expect(['房县', '随县', '西陵区', '神农架林区'].map(shortPlaceName)).toEqual([
      '房县',
      '随县',
      '西陵',
      '神农架',
    ])
  })
})

describe('invented unions and records', () => {
  const records = unionRecords(divisionUnions({ villages: false }))

  it('shows every kind of union', () => {
    expect(new Set(demo.map(({ kind }) => kind)).size).toBe(15)
    expect(UNION_ROWS.length).toBeGreaterThanOrEqual(60)
  })

  it('gives each record a valid, unique USCC', () => {
    const codes = records.flatMap(({ uscc }) => uscc ?? [])
    expect(new Set(codes).size).toBe(codes.length)
    for (const uscc of codes) expect(validateUscc(uscc)).toBeNull()
    const grassroots = records.find(({ code }) => code === '420581900001')
    expect(grassroots?.uscc?.slice(0, 8)).toBe('81420581')
  })

  it('keeps terms within the law and the numbers consistent', () => {
    const kinds = new Map(demo.map(({ code, kind }) => [code, kind]))
    for (const { code, termYears, termEndsAt, heads } of records) {
      const kind = kinds.get(code)
      if (kind === 'local-federation' || kind === 'industrial') expect(termYears).toBe(5)
      expect(termEndsAt > '2026-11-20' && termEndsAt < '2031-01-01').toBe(true)
      expect(heads.members).toBeLessThanOrEqual(heads.workers)
      expect(heads.womenMembers).toBeLessThanOrEqual(heads.members)
    }
  })
})
