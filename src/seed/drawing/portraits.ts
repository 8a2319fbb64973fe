import { box, disc, hills, INK, line, repeat, ring, shape, stroke } from '@/src/seed/drawing/canvas'
import { gear, pylon, skyline } from '@/src/seed/drawing/motifs'

type Headgear = 'helmet' | 'cap' | 'none' | 'straw'
type Ground = 'gear' | 'hills' | 'city' | 'power' | 'rings' | 'rays' | 'waves' | 'leaves'

interface Portrait {
  gender: 'male' | 'female'
  coat: string
  accent: string
  ground: Ground
  backdrop: [top: string, bottom: string]
  headgear: Headgear
  /** Grey hair. */
  isElder?: true
}

const BACKDROPS: Record<string, [string, string]> = {
  dawn: ['#F2C99F', '#F8EBD6'],
  mist: ['#B9CFCB', '#EEF1EA'],
  gold: ['#E9C67E', '#F8EBD0'],
  blue: ['#A9C2D2', '#E6EDEC'],
  blush: ['#E9B8A3', '#F9E9DD'],
  jade: ['#A8C9B8', '#ECF2E8'],
}

const GROUNDS: Record<Ground, (color: string) => string> = {
  gear: (color) =>
    `<g opacity=".3">${gear(690, 300, 210, 20, color, INK.paper)}${gear(180, 560, 130, 14, color, INK.paper)}</g>`,
  hills: (color) =>
    `<g opacity=".45" transform="translate(0 300)">${hills('portrait a', 620, 120, color)}${hills('portrait b', 760, 90, color)}</g>`,
  city: (color) =>
    `<g opacity=".34" transform="translate(0 160)">${skyline('portrait', 700, 380, color, INK.paper)}</g>`,
  power: (color) =>
    `<g opacity=".42">${pylon(720, 800, 640, color)}${pylon(170, 800, 400, color)}</g>`,
  rings: (color) =>
    `<g opacity=".4">${[150, 210, 270, 330].map((r) => ring(450, 420, r, color, 8)).join('')}</g>`,
  rays: (color) =>
    `<g opacity=".22">${repeat(18, (i) => `<path d="M450 420 L434 -700 L466 -700 Z" fill="${color}" transform="rotate(${i * 20} 450 420)"/>`)}</g>`,
  waves: (color) =>
    `<g opacity=".4">${repeat(7, (i) => stroke(`M-40 ${140 + i * 110} q60 -50 120 0 t120 0 t120 0 t120 0 t120 0 t120 0 t120 0 t120 0`, color, 9))}</g>`,
  leaves: (color) =>
    `<g opacity=".36">${repeat(22, (i) => `<path d="M0 0 q44 -54 110 0 q-66 50 -110 0" fill="${color}" transform="translate(${(i * 173) % 860} ${(i * 257) % 900}) rotate(${i * 47})"/>`)}</g>`,
}

const hairOf = (gender: 'male' | 'female', color: string) =>
  gender === 'male'
    ? shape(
        'M306 430 Q296 262 450 252 Q604 262 594 430 Q576 352 520 340 Q420 350 372 330 Q326 360 306 430 Z',
        color,
      )
    : shape(
        'M290 500 Q266 246 450 240 Q634 246 610 500 Q612 600 566 640 L560 420 Q500 400 470 336 Q420 410 342 418 L336 640 Q288 600 290 500 Z',
        color,
      )

const HEADGEAR: Record<Headgear, (color: string) => string> = {
  none: () => '',
  helmet: (color) =>
    shape('M288 372 Q292 206 450 204 Q608 206 612 372 Z', color) +
    box(262, 362, 376, 30, color, 15) +
    box(432, 200, 36, 150, INK.paper, 16) +
    box(262, 384, 376, 8, INK.night),
  cap: (color) =>
    shape('M296 366 Q304 226 450 222 Q596 226 604 366 Z', color) +
    shape('M300 350 Q450 320 600 350 Q680 372 664 398 Q450 352 300 380 Z', INK.night),
  straw: (color) =>
    shape('M360 330 Q372 214 450 210 Q528 214 540 330 Z', color) +
    `<ellipse cx="450" cy="348" rx="280" ry="52" fill="${color}"/>` +
    box(358, 306, 184, 26, INK.red, 6),
}

/** A faceless half-length figure on a quiet ground, 900 × 1200: nobody's likeness. */
function draw({ gender, coat, accent, ground, backdrop, headgear, isElder }: Portrait): string {
  const hair = isElder ? '#8C929A' : INK.night
  const back =
    gender === 'female' ? shape('M300 480 Q286 640 330 700 L570 700 Q614 640 600 480 Z', hair) : ''
  const shoulders =
    gender === 'male'
      ? 'M40 1200 Q60 850 300 790 L450 850 L600 790 Q840 850 860 1200 Z'
      : 'M100 1200 Q120 870 330 800 L450 860 L570 800 Q780 870 800 1200 Z'
  const body =
    shape(shoulders, coat) +
    shape('M372 770 L450 860 L528 770 L600 800 L470 960 L450 900 L430 960 L300 800 Z', accent) +
    box(444, 900, 12, 300, INK.night) +
    box(560, 1000, 130, 96, accent, 10) +
    line([560, 1034, 690, 1034], coat, 6) +
    disc(300, 1010, 26, INK.red) +
    disc(300, 1010, 14, INK.amber)
  const head =
    shape('M384 640 L378 776 L450 868 L522 776 L516 640 Z', '#DDB08A') +
    shape(
      'M318 440 Q318 300 450 296 Q582 300 582 440 Q582 600 450 690 Q318 600 318 440 Z',
      INK.skin,
    )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200" viewBox="0 0 900 1200"><defs><linearGradient id="b" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${backdrop[0]}"/><stop offset="1" stop-color="${backdrop[1]}"/></linearGradient><filter id="cut"><feOffset/></filter><filter id="soft" x="-10%" y="-10%" width="120%" height="120%"><feDropShadow dx="0" dy="6" stdDeviation="12" flood-color="${INK.night}" flood-opacity=".3"/></filter></defs><rect width="900" height="1200" fill="url(#b)"/>${GROUNDS[ground](accent)}<g filter="url(#soft)">${back}${body}${head}${hairOf(gender, hair)}${HEADGEAR[headgear](accent === INK.cream ? INK.gold : accent)}</g></svg>`
}

/** [gender, headgear, ground, backdrop, coat, accent, elder] of each portrait. */
const ROWS: [Portrait['gender'], Headgear, Ground, string, string, string, boolean?][] = [
  ['male', 'none', 'rings', 'dawn', INK.ink, INK.red, true],
  ['female', 'none', 'leaves', 'jade', INK.moss, INK.gold],
  ['male', 'helmet', 'city', 'blue', INK.blue, INK.gold],
  ['male', 'helmet', 'gear', 'mist', INK.ink, INK.gold, true],
  ['female', 'straw', 'hills', 'gold', INK.red, INK.sand, true],
  ['male', 'helmet', 'waves', 'blue', '#C0702E', INK.gold],
  ['male', 'helmet', 'waves', 'mist', INK.blue, INK.red, true],
  ['female', 'none', 'rings', 'blush', INK.jade, INK.cream],
  ['male', 'helmet', 'rays', 'dawn', '#C0702E', INK.gold],
  ['female', 'straw', 'leaves', 'jade', INK.blue, INK.sand],
  ['male', 'cap', 'gear', 'blue', INK.moss, INK.steel],
  ['female', 'none', 'hills', 'blush', INK.brick, INK.cream, true],
  ['male', 'helmet', 'rays', 'gold', INK.steel, INK.red],
  ['male', 'helmet', 'power', 'mist', INK.brick, INK.gold],
  ['female', 'none', 'rays', 'blue', INK.ink, INK.cream],
  ['male', 'cap', 'gear', 'dawn', INK.blue, INK.red, true],
  ['male', 'none', 'rings', 'blue', INK.steel, INK.gold],
  ['female', 'cap', 'city', 'gold', '#D07A2B', INK.jade],
  ['male', 'helmet', 'rays', 'blush', INK.night, INK.red, true],
  ['male', 'cap', 'gear', 'jade', INK.ink, INK.gold],
  ['male', 'none', 'power', 'gold', INK.moss, INK.cream],
  ['female', 'cap', 'rings', 'mist', INK.blue, INK.red],
  ['male', 'none', 'waves', 'gold', INK.brick, INK.sand, true],
  ['female', 'cap', 'waves', 'blush', INK.jade, INK.paper],
  ['male', 'helmet', 'rays', 'mist', INK.ink, INK.amber],
  ['female', 'cap', 'waves', 'jade', INK.red, INK.paper],
  ['male', 'none', 'city', 'blush', INK.cream, INK.brick],
  ['male', 'cap', 'leaves', 'gold', INK.moss, INK.red],
  ['male', 'helmet', 'hills', 'blue', '#C0702E', INK.red, true],
  ['female', 'none', 'gear', 'dawn', INK.blue, INK.gold],
]

/** SVG of portrait `number` (from 1). */
export function portrait(number: number): string {
  const row = ROWS[number - 1]
  if (!row) throw new Error(`no portrait ${number}`)
  const [gender, headgear, ground, tone, coat, accent, isElder] = row
  return draw({
    gender,
    headgear,
    ground,
    coat,
    accent,
    backdrop: BACKDROPS[tone] ?? ['#F2C99F', '#F8EBD6'],
    ...(isElder ? { isElder } : {}),
  })
}

export const PORTRAIT_COUNT = ROWS.length
