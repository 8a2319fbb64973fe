import type { HonorLevel, ModelWorkerSeed } from '@/src/seed/content-types'
import { inventedIdNumber } from '@/src/seed/identifiers'
import { randomOf } from '@/src/seed/random'

/** Personal data of an invented person, repeatable from the key. */
export interface InventedPersonalData {
  birthDate: string
  idNumber: string
  phone: string
  homeAddress: string
}

/** Synthetic, with a valid check digit (GB 11643) and a mobile number of the 13–19 form. */
export function personalDataOf(person: ModelWorkerSeed, place: string): InventedPersonalData {
  const random = randomOf(`person ${person.key}`)
  const two = (value: number) => String(value).padStart(2, '0')
  const birthDate = `${person.birthYear}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`
  const region = person.org.slice(0, 6) === '420000' ? '420106' : person.org.slice(0, 6)
  return {
    birthDate,
    idNumber: inventedIdNumber(random, region, birthDate, person.gender),
    phone: `1${random.whole(3, 9)}${random.whole(0, 9)}0000${String(random.whole(0, 9999)).padStart(4, '0')}`,
    homeAddress: `${place}示范小区${random.whole(1, 30)}栋${random.whole(1, 3)}单元${random.whole(101, 906)}室`,
  }
}

/** One honour with the decision that gave it; documents carry invented numbers above 900. */
export interface TitleSeed {
  title: string
  level: HonorLevel
  awardedAt: string
  issuer: string
  documentTitle: string
  documentNumber: string
  documentIssuer: string
  documentDate: string
}

interface Granter {
  name: string
  /** Sign before the year in the document's number. */
  sign: string
  place: string
}

function granterOf(level: HonorLevel, city: string, county: string): Granter {
  switch (level) {
    case 'national':
      return { name: '中共中央、国务院', sign: '中发', place: '全国' }
    case 'provincial':
      return { name: '中共湖北省委、湖北省人民政府', sign: '鄂发', place: '湖北省' }
    case 'municipal':
      return { name: `${city}人民政府`, sign: '市府发', place: city }
    case 'county':
      return { name: `${county}总工会`, sign: '县工发', place: county }
  }
}

function titleOf(
  person: ModelWorkerSeed,
  level: HonorLevel,
  year: number,
  granter: Granter,
): TitleSeed {
  const random = randomOf(`title ${person.key} ${level}`)
  const honour =
    level === 'county'
      ? '五一劳动奖章'
      : person.category === 'advanced-worker'
        ? '先进工作者'
        : '劳动模范'
  const day = `${year}-04-${String(random.whole(20, 29)).padStart(2, '0')}`
  return {
    title: `${granter.place}${honour}`,
    level,
    awardedAt: day,
    issuer: granter.name,
    documentTitle: `关于表彰${granter.place}${honour}的决定`,
    documentNumber: `${granter.sign}〔${year}〕${random.whole(901, 989)}号`,
    documentIssuer: granter.name,
    documentDate: day,
  }
}

/** The honours of a person, newest first; those of the nation had one of the province before. */
export function titlesOf(person: ModelWorkerSeed, city: string, county: string): TitleSeed[] {
  const own = titleOf(person, person.honor, person.year, granterOf(person.honor, city, county))
  if (person.honor !== 'national') return [own]
  const before = granterOf('provincial', city, county)
  return [own, titleOf(person, 'provincial', person.year - 5, before)]
}
