import { QUIET_ZONE, qrCode } from '../lib/qr-code'
import { fitText, type Measure } from './fit-text'
import type { Line, Shape, Sheet } from './shapes'

/** A3 upright. */
const WIDTH = 841.89
const HEIGHT = 1190.55
const MIDDLE = WIDTH / 2

const RED = '#a3241b'
const GOLD = '#d9a441'
const INK = '#221c16'
const SOFT = '#574d42'
const PAPER = '#fffdf9'

const HEAD = 372
const CODE = 420
const CODE_TOP = HEAD + 48

export type JoinPoster = {
  union: string
  /** Where the code leads: the union's own form. */
  url: string
  hotline: string
  /** The address is one that only this machine can open. */
  isTrial?: boolean
}

const line = (text: string, y: number, size: number, more: Partial<Line> = {}): Line => ({
  ...{ kind: 'line', x: MIDDLE, y, size, weight: 'regular', fill: INK, text },
  ...more,
})

/** The net of five levels, as in src/components/brand/mark.tsx: the unions' emblem is protected. */
const mark = (x: number, y: number): Shape[] =>
  [1, 2, 3].flatMap((count, row) =>
    Array.from(
      { length: count },
      (_, at): Shape => ({
        kind: 'circle',
        x: x + (at - (count - 1) / 2) * 26,
        y: y + row * 22,
        radius: row === 0 ? 8 : 6,
        fill: row === 0 ? GOLD : PAPER,
      }),
    ),
  )

const head = (union: string, measure: Measure): Shape[] => {
  const fitted = fitText(
    union,
    { width: WIDTH - 120, most: 2, sizes: [46, 40, 34, 30, 26, 22] },
    measure,
  )
  const step = fitted.size * 1.35
  const first = 292 - ((fitted.lines.length - 1) * step) / 2 + fitted.size / 3
  return [
    { kind: 'rectangle', x: 0, y: 0, width: WIDTH, height: HEAD, fill: RED },
    { kind: 'rectangle', x: 0, y: HEAD, width: WIDTH, height: 8, fill: GOLD },
    ...mark(MIDDLE, 46),
    line('加入工会', 208, 108, { weight: 'bold', fill: PAPER }),
    ...fitted.lines.map((text, at) =>
      line(text, first + at * step, fitted.size, { weight: 'bold', fill: PAPER }),
    ),
  ]
}

const code = (url: string): Shape[] => {
  // A quarter of it may be torn or soiled, and it is still read.
  const { path, size } = qrCode(url, 'Q')
  const scale = CODE / (size + 2 * QUIET_ZONE)
  const left = MIDDLE - CODE / 2
  const frame = 6
  return [
    {
      ...{ kind: 'rectangle', x: left - frame, y: CODE_TOP - frame, fill: GOLD, radius: 14 },
      ...{ width: CODE + 2 * frame, height: CODE + 2 * frame },
    },
    {
      ...{ kind: 'rectangle', x: left, y: CODE_TOP, fill: '#ffffff', radius: 10 },
      ...{ width: CODE, height: CODE },
    },
    {
      ...{ kind: 'drawing', scale, path, fill: '#000000' },
      x: left + QUIET_ZONE * scale,
      y: CODE_TOP + QUIET_ZONE * scale,
    },
  ]
}

const STEPS = [
  ['扫码', '微信或手机浏览器'],
  ['填四项', '姓名、身份证号、手机、单位'],
  ['等答复', '凭编号随时查进度'],
] as const

const steps = (top: number): Shape[] =>
  STEPS.flatMap(([name, hint], at): Shape[] => {
    const x = MIDDLE + (at - 1) * 258
    return [
      { kind: 'circle', x, y: top, radius: 25, fill: RED },
      line(String(at + 1), top + 10, 28, { x, weight: 'bold', fill: PAPER }),
      line(name, top + 66, 30, { x, weight: 'bold' }),
      line(hint, top + 94, 18, { x, fill: SOFT }),
    ]
  })

/** The poster by which a union asks workers to join: name, code and what happens next. */
export const layOutJoinPoster = (
  { hotline, isTrial = false, union, url }: JoinPoster,
  measure: Measure,
): Sheet => {
  const below = CODE_TOP + CODE
  const call = isTrial ? '试用海报，请不要张贴' : '微信扫一扫，一分钟填完'
  const address = fitText(
    isTrial ? `${url}（只有服务器本机能打开，请先设置 PUBLIC_URL）` : url,
    { width: WIDTH - 120, most: 1, sizes: [18, 16, 14, 12, 10] },
    measure,
  )
  return {
    width: WIDTH,
    height: HEIGHT,
    title: `加入工会 · ${union}`,
    shapes: [
      { kind: 'rectangle', x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: PAPER },
      ...head(union, measure),
      ...code(url),
      line(call, below + 62, 40, { weight: 'bold', fill: RED }),
      ...steps(below + 118),
      { kind: 'rectangle', x: 60, y: HEIGHT - 92, width: WIDTH - 120, height: 1.5, fill: GOLD },
      line(`入会免费办理，个人信息加密保存、只用于入会　咨询电话 ${hotline}`, HEIGHT - 58, 18, {
        fill: SOFT,
      }),
      ...address.lines.map((text) => line(text, HEIGHT - 30, address.size, { fill: SOFT })),
    ],
  }
}
