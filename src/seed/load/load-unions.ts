import { divisionUnions } from '@/src/seed/divisions'
import { inventedGivenName } from '@/src/seed/people-names'
import { type Random, randomOf } from '@/src/seed/random'
import type { OrganizationSeed } from '@/src/seed/types'
import { inventedUnions } from '@/src/seed/unions'
import { groupBy } from './group-by'

/** How many unions a province under load has, the federations and towns included. */
const UNIONS = 15_000

/**
 * One county holds a thousand unions and about a hundred thousand members, its unions being larger than
 * others by `factor`: the branch that `npm run bench -- registers` moves and exports.
 */
export const LARGE_COUNTY = { region: '420111', unions: 1000, factor: 1.35 }

const [firstTrade = '', ...moreTrades] = (
  '纺织 建材 机械 物流 食品 商贸 电子 化工 医药 农业科技 ' +
  '建筑 餐饮 家政 电力 印刷 包装 汽车配件 陶瓷 茶业 水产'
).split(' ')
const TRADES = [firstTrade, ...moreTrades] as const
const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '合作社', '厂'] as const

function employerUnion(random: Random, town: OrganizationSeed, ordinal: number): OrganizationSeed {
  const region = town.code.slice(0, 6)
  const shortName = `${inventedGivenName(random)}${random.pick(TRADES)}`
  return {
    code: `${region}8${String(ordinal).padStart(5, '0')}`,
    parentCode: town.code,
    kind: 'enterprise',
    level: 'grassroots',
    name: `${town.shortName}${shortName}${random.pick(FORMS)}工会委员会`,
    shortName,
    status: 'active',
  }
}

/** How many unions each region gets: the large one its thousand, the others the rest by turns. */
function shares(regions: string[], total: number): Map<string, number> {
  const others = regions.filter((region) => region !== LARGE_COUNTY.region)
  const rest = total - LARGE_COUNTY.unions
  return new Map([
    [LARGE_COUNTY.region, LARGE_COUNTY.unions],
    ...others.map((region, index): [string, number] => [
      region,
      Math.floor(rest / others.length) + (index < rest % others.length ? 1 : 0),
    ]),
  ])
}

/** The unions of invented employers, spread over the towns, that bring the demo tree to 15,000 unions. */
export function loadUnions(): OrganizationSeed[] {
  const divisions = divisionUnions({ villages: false })
  const missing = UNIONS - divisions.length - inventedUnions().length
  const towns = divisions.filter(({ level, status }) => level === 'township' && status === 'active')
  const byRegion = groupBy(towns, ({ code }) => code.slice(0, 6))
  const random = randomOf('load unions')
  return [...shares([...byRegion.keys()], missing)].flatMap(([region, count]) => {
    const places = byRegion.get(region) ?? []
    return Array.from({ length: count }, (_, index) => {
      const town = places[index % places.length]
      return town ? [employerUnion(random, town, index + 1)] : []
    }).flat()
  })
}
