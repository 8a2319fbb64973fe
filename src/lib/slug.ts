import { customPinyin, pinyin } from 'pinyin-pro'

// Places of Hubei whose characters are read otherwise elsewhere.
customPinyin({ 宜都: 'yí dū', 曾都: 'zēng dū', 黄陂: 'huáng pí' })

const MAX_LENGTH = 60

/**
 * The part of an address made from a Chinese title: `宜都市总工会` → `yi-du-shi-zong-gong-hui`, lower-case
 * ASCII, at most 60 characters and cut between syllables. A title without any readable character
 * gives `fallback` (an id, say).
 */
export function slugFromTitle(title: string, fallback: string): string {
  const words = syllables(title)
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MAX_LENGTH) : `${slug}-${word}`
    if (longer.length > MAX_LENGTH) break
    slug = longer
  }
  return slug === '' ? fallback : slug
}

/** The same slug with a suffix that makes it unique, still at most 60 characters. */
export function slugWithSuffix(slug: string, suffix: string): string {
  const room = MAX_LENGTH - suffix.length - 1
  if (slug.length <= room) return `${slug}-${suffix}`
  const cut = slug.slice(0, room + 1)
  const end = cut.lastIndexOf('-')
  return `${end > 0 ? cut.slice(0, end) : cut.slice(0, room)}-${suffix}`
}

/** What a person may type to find a name: `{ full: 'yidushizonggonghui', initials: 'ydszgh' }`. */
export function pinyinSearch(name: string): { full: string; initials: string } {
  const words = syllables(name)
  return {
    full: words.join(''),
    initials: words.map((word) => (/^\d/.test(word) ? word : word.charAt(0))).join(''),
  }
}

/** The text that the search for a union looks through: `ydszgh yidushizonggonghui`. */
export function nameSearch(name: string): string {
  const { full, initials } = pinyinSearch(name)
  return `${initials} ${full}`
}

/** The pinyin of a person's name without blanks, surnames read as surnames: `单雄信` → `shanxiongxin`. */
export function pinyinOfPerson(name: string): string {
  const read = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true })
  return read
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

function syllables(text: string): string[] {
  const read = pinyin(text.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
  return read.flatMap((part) => part.toLowerCase().match(/[a-z0-9]+/g) ?? [])
}
