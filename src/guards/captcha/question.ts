import { inWords, readNumber } from './numerals'

/**
 * Questions that everybody answers who hears them: read out by a screen reader, asked without a picture,
 * without JavaScript, in words that need no schooling (decisions/020).
 */
export type Question = { text: string; isRight: (answer: string) => boolean }

/** Draws a whole number from 0 up to, not including, `below`. */
type Draw = (below: number) => number

const WORDS = ['苹果', '火车', '铅笔', '毛巾', '锤子', '雨伞', '茶杯', '桌子', '西瓜', '手套']
const SAYINGS = ['劳动最光荣', '安全第一', '团结就是力量', '实干兴邦', '匠心筑梦', '奋斗者最美']
const DAYS = '一二三四五六日'
const NOT_TOLD = /[\s，。,.、！!“”"'’‘]/g

const tidy = (answer: string): string => answer.normalize('NFKC').replace(NOT_TOLD, '').slice(0, 20)

const numeric = (text: string, value: number): Question => ({
  text: `${text}（请填数字）`,
  isRight: (answer) => readNumber(tidy(answer).replace(/[是等于个]/g, '')) === value,
})

const literal = (text: string, ...right: string[]): Question => ({
  text,
  isRight: (answer) => right.includes(tidy(answer)),
})

/** So many different ones of a list, in the order in which they were drawn. */
const some = <T>(draw: Draw, list: readonly T[], count: number): T[] => {
  const rest = [...list]
  return Array.from({ length: count }, () => rest.splice(draw(rest.length), 1)).flat()
}

const sum = (draw: Draw): Question => {
  const [a, b] = [draw(15) + 3, draw(8) + 2]
  return numeric(`${inWords(a)}加${inWords(b)}等于几？`, a + b)
}

const difference = (draw: Draw): Question => {
  const [rest, b] = [draw(12) + 1, draw(8) + 2]
  return numeric(`${inWords(rest + b)}减去${inWords(b)}还剩几？`, rest)
}

const largest = (draw: Draw): Question => {
  const numbers = some(
    draw,
    [...Array(60).keys()].map((at) => at + 11),
    3,
  )
  return numeric(`${numbers.map(inWords).join('、')}，这三个数里哪个最大？`, Math.max(...numbers))
}

const place = (draw: Draw): Question => {
  const [words, at] = [some(draw, WORDS, 4), draw(4)]
  return literal(`“${words.join('、')}”，第${inWords(at + 1)}个词是什么？`, words[at] ?? '')
}

const count = (draw: Draw): Question => {
  const words = some(draw, WORDS, draw(4) + 3)
  return numeric(`“${words.join('、')}”，这里一共说了几样东西？`, words.length)
}

const character = (draw: Draw): Question => {
  const saying = SAYINGS[draw(SAYINGS.length)] ?? ''
  const at = draw(saying.length)
  return literal(`“${saying}”的第${inWords(at + 1)}个字是什么？`, saying.charAt(at))
}

const weekday = (draw: Draw): Question => {
  const [day, later] = [draw(7), draw(3) + 1]
  const found = DAYS.charAt((day + later) % 7)
  const forms = found === '日' ? ['日', '天', '7', '七'] : [found, String(DAYS.indexOf(found) + 1)]
  return literal(
    `星期${DAYS.charAt(day)}再过${inWords(later)}天是星期几？`,
    ...forms.flatMap((form) => [form, `星期${form}`, `周${form}`, `礼拜${form}`]),
  )
}

const KINDS = [sum, difference, largest, place, count, character, weekday]

/** The one question that belongs to these bytes (at least 16). */
export const questionFrom = (bytes: Uint8Array): Question => {
  let at = 0
  const draw: Draw = (below) => {
    const byte = bytes[at % bytes.length] ?? 0
    at += 1
    return byte % below
  }
  return (KINDS[draw(KINDS.length)] ?? sum)(draw)
}
