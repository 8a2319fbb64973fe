import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { OrganizationSeed } from '@/src/seed/types'

/** One statistical division of Hubei; `depth` 0 province, 1 city, 2 county, 3 town, 4 village. */
export interface Division {
  /** 2, 4, 6, 9 or 12 digits, by depth. */
  code: string
  name: string
  depth: number
}

const CODE_LENGTHS = [2, 4, 6, 9, 12] as const

/** The pseudo-city that holds 仙桃, 潜江, 天门 and 神农架: they stand at the level of cities. */
const DIRECT_COUNTIES = '4290'

/**
 * Two zones that the statistics list as counties though no law makes them one. Their towns hang
 * under the county that they legally belong to.
 */
const ZONE_COUNTIES: Record<string, string> = { '421071': '421002', '421171': '421127' }
/** 滩桥镇 alone of the first zone's towns belongs to 江陵县, the streets to 沙市区. */
const TOWN_PARENTS: Record<string, string> = { '421071100': '421024' }

/** Reads the committed extract of Hubei: 1 province, 14 city rows, 105, 1,475 and 27,057. */
export function readDivisions(): Division[] {
  const file = new URL('./data/hubei-divisions.tsv.gz', import.meta.url)
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')
  let last = ''
  return lines.map((line) => {
    const [level = '0', digits = '', name = ''] = line.split('\t')
    const depth = Number(level)
    last = last.slice(0, depth === 0 ? 0 : CODE_LENGTHS[depth - 1]) + digits
    return { code: last, name, depth }
  })
}

/** Names that say only what kind of place it is: the county's name goes before them. */
const PLACELESS =
  /^(县?经济(技术)?开发区|开发区|工业园区|高铁(新|试验)区|临空经济(区|管理处)|高新区.*|蔬菜原种场|畜禽良种场|城东新区|西城开发区|火车站开发区|江北管理区|产业管理处|保税物流管理处|海峡两岸科技产业管理处|食品工业管理处|农科所管理处|现代服务业管理处|深圳工业园|劳教所)$/

const FARM = /(农场|林场|茶场|渔场|原种场|良种场|种畜场|特场|养殖场|茶厂|武钢集团)$/
const INSTITUTION = /(监狱|监狱管理局|水库|自然保护管理局|劳教所)$/
const PARCEL = /^(.*街道)（(.*)）$/

/** 劳教 was abolished in 2013, yet the statistical code is still listed: a closed union. */
const ABOLISHED = new Set(['420684401'])

type TownNaming = Pick<OrganizationSeed, 'name' | 'shortName' | 'kind'>

/** Names the union of a town-level division the way the law and usage do. */
export function nameTownUnion(division: string, countyShortName: string): TownNaming {
  const place = PLACELESS.test(division)
    ? countyShortName + division.replace(/^县/, '')
    : division.replace(/^国营/, '').replace('渡假', '度假')
  const stem = place.replace(/(管理委员会|管委会)$/, '')
  const parcel = PARCEL.exec(stem)
  if (parcel) {
    const shortName = `${parcel[1]}（${parcel[2]}片）`
    return { name: `${parcel[1]}总工会（${parcel[2]}片）`, shortName, kind: 'street-federation' }
  }
  if (stem.endsWith('镇') || stem.endsWith('乡')) {
    return { name: `${stem}工会`, shortName: stem, kind: 'town-union' }
  }
  if (/街道?$/.test(stem)) {
    const street = stem.replace(/街$/, '街道')
    return { name: `${street}总工会`, shortName: street, kind: 'street-federation' }
  }
  if (stem.endsWith('办事处')) {
    return { name: `${stem}工会`, shortName: stem, kind: 'town-union' }
  }
  if (FARM.test(stem)) return { name: `${stem}工会委员会`, shortName: stem, kind: 'enterprise' }
  if (INSTITUTION.test(stem)) {
    return { name: `${stem}工会委员会`, shortName: stem, kind: 'institution' }
  }
  return { name: `${stem}工会联合会`, shortName: stem, kind: 'zone-union' }
}

const COMMUNITY =
  /(虚拟社区|社区居民委员会|社区居民委员|社区居委会|社区居民委会|居民社区委员会|社区委员会|社区委会|社区居委|居委会|居民委员会|社区)$/
const VILLAGE = /(村民委员会|村民委员|村委会|村委员会|村)$/

/** Names the union of a village or community: X社区工会联合会, X村工会联合会. */
export function nameVillageUnion(division: string): { name: string; shortName: string } {
  const stem = division
    .replace(/（.*）/, '')
    .replace(/^\d+部队/, '')
    .replace(/虚拟生活区$/, '生活区')
  const shortName = COMMUNITY.test(stem)
    ? stem.replace(COMMUNITY, '社区')
    : VILLAGE.test(stem)
      ? stem.replace(VILLAGE, '村')
      : stem.replace(/(队)委会$/, '$1')
  return { name: `${shortName}工会联合会`, shortName }
}

/** 宜都市 → 宜都, 五峰土家族自治县 → 五峰, 恩施土家族苗族自治州 → 恩施州; two characters at least. */
export function shortPlaceName(place: string): string {
  const stem = place
    .replace(/(土家族|苗族)+自治州$/, '州')
    .replace(/土家族自治县$/, '')
    .replace(/林区$/, '')
    .replace(/[省市县区]$/, '')
  return stem.length < 2 ? place : stem
}

function federation(
  division: Division,
  level: 'province' | 'city' | 'county',
  parentCode: string | null,
): OrganizationSeed {
  return {
    code: division.code.padEnd(6, '0'),
    name: `${division.name}总工会`,
    shortName: shortPlaceName(division.name),
    level,
    kind: 'local-federation',
    parentCode,
    status: 'active',
  }
}

function county(division: Division): OrganizationSeed {
  const cityCode = division.code.slice(0, 4)
  return cityCode === DIRECT_COUNTIES
    ? federation(division, 'city', '420000')
    : federation(division, 'county', `${cityCode}00`)
}

function town(division: Division, countyShortNames: Map<string, string>): OrganizationSeed {
  const listed = division.code.slice(0, 6)
  const parentCode = TOWN_PARENTS[division.code] ?? ZONE_COUNTIES[listed] ?? listed
  const naming = nameTownUnion(division.name, countyShortNames.get(parentCode) ?? '')
  const status = ABOLISHED.has(division.code) ? 'closed' : 'active'
  return { code: division.code, ...naming, level: 'township', parentCode, status }
}

function village(division: Division): OrganizationSeed {
  return {
    code: division.code,
    ...nameVillageUnion(division.name),
    level: 'grassroots',
    kind: 'regional-federation',
    parentCode: division.code.slice(0, 9),
    status: 'active',
  }
}

/**
 * The unions of Hubei's divisions, parents before children: the province, 17 units of city level,
 * 99 counties under 13 of them (103 with the four directly administered ones), 1,475 towns and, on
 * demand, 27,057 villages and communities.
 */
export function divisionUnions(options: { villages: boolean }): OrganizationSeed[] {
  const divisions = readDivisions()
  const shortNames = new Map(divisions.map(({ code, name }) => [code, shortPlaceName(name)]))
  const byDepth = (depth: number) => divisions.filter((division) => division.depth === depth)
  const cities = byDepth(1).filter(({ code }) => code !== DIRECT_COUNTIES)
  const counties = byDepth(2).filter(({ code }) => !(code in ZONE_COUNTIES))
  const units = counties.map(county)
  return [
    ...byDepth(0).map((division) => federation(division, 'province', null)),
    ...cities.map((division) => federation(division, 'city', '420000')),
    ...units.filter(({ level }) => level === 'city'),
    ...units.filter(({ level }) => level === 'county'),
    ...byDepth(3).map((division) => town(division, shortNames)),
    ...(options.villages ? byDepth(4).map(village) : []),
  ]
}
