/** A picture of an RTF text. Its bytes are decoded when asked for: most clipboards hold each twice. */
export type RtfPicture = {
  /** Whether the format is one that browsers show; metafiles (WMF, EMF) are not. */
  isUsable: boolean
  /** Displayed size in CSS pixels; null if not written. */
  width: number | null
  height: number | null
  bytes(): Uint8Array
}

type Group = { isSkipped: boolean; picture: PictureGroup | null; isFresh: boolean }
type PictureGroup = {
  format: string
  numbers: Map<string, number>
  parts: { from: number; to: number; isBinary: boolean }[]
}

// Second copies for older programs, drawings of list bullets, page headers: not pictures of the text.
const SKIPPED = new Set([
  'nonshppict',
  'shprslt',
  'listpicture',
  'objdata',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'picprop',
  'blipuid',
  'background',
])
const FORMATS = new Set([
  'pngblip',
  'jpegblip',
  'emfblip',
  'wmetafile',
  'dibitmap',
  'wbitmap',
  'macpict',
  'pmmetafile',
])
const PIXELS_PER_TWIP = 1 / 15

/** Finds the pictures of an RTF text in their order. One pass; anything malformed is passed over. */
export function rtfPictures(rtf: string): RtfPicture[] {
  const pictures: RtfPicture[] = []
  const groups: Group[] = []
  const special = /[\\{}]/g
  const word = /([a-z]{1,32})(-?\d{1,10})? ?/giy
  let position = 0
  while (position < rtf.length) {
    special.lastIndex = position
    const found = special.exec(rtf)
    const next = found?.index ?? rtf.length
    const group = groups.at(-1)
    if (group?.picture && next > position) {
      group.picture.parts.push({ from: position, to: next, isBinary: false })
    }
    if (!found) break
    position = next + 1
    if (found[0] === '{') {
      groups.push({ isSkipped: group?.isSkipped ?? false, picture: null, isFresh: true })
    } else if (found[0] === '}') {
      const ended = groups.pop()
      if (ended?.picture && !ended.isSkipped) pictures.push(toPicture(rtf, ended.picture))
    } else {
      word.lastIndex = position
      const control = word.exec(rtf)
      position += control ? control[0].length : 1
      if (control && group) position += obey(group, control[1] ?? '', control[2], position)
    }
  }
  return pictures
}

/** Applies one control word to its group; gives how many binary characters follow it. */
function obey(group: Group, name: string, argument: string | undefined, position: number): number {
  const number = Number(argument ?? 0)
  if (group.isFresh && SKIPPED.has(name)) group.isSkipped = true
  if (group.isFresh && name === 'pict')
    group.picture = { format: '', numbers: new Map(), parts: [] }
  group.isFresh = false
  if (name === 'bin') {
    const length = Math.max(0, number)
    group.picture?.parts.push({ from: position, to: position + length, isBinary: true })
    return length
  }
  if (!group.picture) return 0
  if (FORMATS.has(name)) group.picture.format = name
  else if (name.startsWith('pic')) group.picture.numbers.set(name, number)
  return 0
}

function toPicture(rtf: string, group: PictureGroup): RtfPicture {
  const pixels = (goal: string, scale: string) => {
    const twips = group.numbers.get(goal) ?? 0
    const percent = group.numbers.get(scale) ?? 100
    return twips > 0 && percent > 0 ? (twips * percent * PIXELS_PER_TWIP) / 100 : null
  }
  return {
    isUsable: group.format === 'pngblip' || group.format === 'jpegblip',
    width: pixels('picwgoal', 'picscalex'),
    height: pixels('pichgoal', 'picscaley'),
    bytes: () => decode(rtf, group.parts),
  }
}

function decode(rtf: string, parts: PictureGroup['parts']): Uint8Array {
  // A damaged text may announce more binary characters than it has.
  const inside = parts.map((part) => ({ ...part, to: Math.min(part.to, rtf.length) }))
  const bytes = new Uint8Array(
    inside.reduce((sum, part) => sum + Math.max(0, part.to - part.from), 0),
  )
  let length = 0
  for (const part of inside) {
    let high = -1
    for (let index = part.from; index < part.to; index++) {
      const code = rtf.charCodeAt(index)
      if (part.isBinary) {
        bytes[length++] = code
        continue
      }
      const digit = hexValue(code)
      if (digit < 0) continue
      if (high < 0) high = digit
      else {
        bytes[length++] = high * 16 + digit
        high = -1
      }
    }
  }
  return bytes.slice(0, length)
}

function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}
