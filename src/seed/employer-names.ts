import type { Random } from '@/src/seed/random'

type Trade = {
  /** Code 01–20 of the industry. */
  industry: string
  words: readonly [string, ...string[]]
}

const BRAND_FIRST = [...'恒鑫荆楚夷陵江汉峡润宏泰瑞远腾旭博锦长盛聚禾兴邦康晟铭九鼎天源']
const BRAND_SECOND = [...'达源诚泽丰隆祥川岳峰汇创科通航盛辉洋森林安泰和顺美佳悦田谷禾']

const TRADES: readonly [Trade, ...Trade[]] = [
  { industry: '01', words: ['柑橘种植', '茶叶', '生态农业', '水产养殖'] },
  { industry: '03', words: ['机械制造', '化工', '纺织', '食品', '电子', '新材料', '汽车零部件'] },
  { industry: '05', words: ['建筑工程', '路桥工程', '装饰工程'] },
  { industry: '06', words: ['商贸', '百货', '医药连锁', '建材贸易'] },
  { industry: '07', words: ['物流', '运输', '船务', '快递服务'] },
  { industry: '08', words: ['餐饮管理', '酒店管理'] },
  { industry: '09', words: ['信息技术', '软件', '网络科技'] },
  { industry: '12', words: ['人力资源', '广告传媒', '物业服务'] },
  { industry: '15', words: ['家政服务', '汽车维修', '洗涤服务'] },
  { industry: '18', words: ['文化旅游', '影视传媒'] },
]

const FORMS: readonly [string, string][] = [
  ['有限公司', '170'],
  ['有限公司', '159'],
  ['有限责任公司', '159'],
  ['股份有限公司', '169'],
]

const oneOf = <T>(random: Random, list: readonly T[]): T =>
  list[random.whole(0, list.length - 1)] as T

export type InventedEmployer = { name: string; industry: string; economicType: string }

/**
 * An invented company of a place (`宜都`), of an industry if one is named; any likeness to a real one is
 * chance.
 */
export const inventedEmployer = (
  random: Random,
  place: string,
  industry?: string,
): InventedEmployer => {
  const trade = TRADES.find((known) => known.industry === industry) ?? random.pick(TRADES)
  const [form, economicType] = oneOf(random, FORMS)
  const brand = oneOf(random, BRAND_FIRST) + oneOf(random, BRAND_SECOND)
  return {
    name: `${place}${brand}${random.pick(trade.words)}${form}`,
    industry: trade.industry,
    economicType,
  }
}
