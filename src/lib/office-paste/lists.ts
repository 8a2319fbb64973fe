const CHINESE_DIGITS = '零一二三四五六七八九'
const ORDERED =
  /^[(（【[]?\s*(\d{1,4}(?:\.\d{1,3})*|[一二三四五六七八九十百零〇]{1,5}|[①-⑳]|[⑴-⒇]|[⒈-⒛]|[ivxlcIVXLC]{1,6}|[a-zA-Z]{1,2})\s*([.．、,，)）\]】:：]?)/
const BULLET_FONTS = /wingdings|webdings|symbol|marlett/i

/** What a list paragraph's own marker says of the list. */
export type Marker =
  | { kind: 'bullet' }
  | { kind: 'number'; start: number }
  /** A marker that belongs to the text, such as 第三条: a plain list would lose it. */
  | { kind: 'text'; text: string }

/** Reads the marker that Office wrote before a list paragraph, e.g. `1.`, `（一）`, `§` in Wingdings. */
export function readMarker(text: string, fonts: string): Marker {
  const marker = text.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
  if (/^第.{1,6}[章节条款编]/.test(marker)) return { kind: 'text', text: marker }
  if (BULLET_FONTS.test(fonts)) return { kind: 'bullet' }
  const [, number = '', end = ''] = ORDERED.exec(marker) ?? []
  // A lone letter is a bullet drawn with it: Word's hollow circle is an "o" in Courier New.
  if (number === '' || (end === '' && /^[a-z]+$/i.test(number))) return { kind: 'bullet' }
  return { kind: 'number', start: numberOf(number) }
}

/** Level (1 to 9) and list of `mso-list: l0 level2 lfo1`; null where the paragraph is in no list. */
export function readMsoList(value: string | undefined): { level: number; id: string } | null {
  const found = /\bl(\d{1,5})\s+level(\d)(?:\s+(lfo\d{1,5}))?/i.exec(value ?? '')
  if (!found) return null
  return { level: Math.max(1, Number(found[2])), id: `${found[1]} ${found[3] ?? ''}` }
}

function numberOf(text: string): number {
  const decimal = /(\d+)$/.exec(text)
  if (decimal) return Number(decimal[1]) || 1
  if (/^[一二三四五六七八九十百零〇]+$/.test(text)) return chineseNumber(text)
  const code = text.codePointAt(0) ?? 0
  for (const first of ['①', '⑴', '⒈']) {
    const offset = code - (first.codePointAt(0) ?? 0)
    if (offset >= 0 && offset < 20) return offset + 1
  }
  return 1
}

function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text]
  const digit = (character: string | undefined, empty: number) =>
    character ? Math.max(0, CHINESE_DIGITS.indexOf(character.slice(-1))) : empty
  return digit(tens, 1) * 10 + digit(ones, 0) || 1
}
