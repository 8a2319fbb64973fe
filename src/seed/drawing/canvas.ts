import { randomOf } from '@/src/seed/random'

/** The restrained palette of all pictures: vermilion, warm gold, ink blue, jade, paper. */
export const INK = {
  paper: '#F7F0E3',
  cream: '#EEDFC4',
  sand: '#DEC496',
  gold: '#D9A441',
  amber: '#EBB765',
  red: '#B3261E',
  brick: '#861A15',
  blush: '#E7A58C',
  jade: '#3E7C6A',
  moss: '#28564A',
  leaf: '#7FA98B',
  mist: '#B9CFCB',
  sky: '#8FB3C2',
  blue: '#2F5D86',
  ink: '#1E3A5F',
  night: '#12263F',
  steel: '#6C8092',
  skin: '#F0C9A4',
} as const

export const WIDTH = 1600
export const HEIGHT = 900

export type Mood = 'dawn' | 'day' | 'dusk' | 'night' | 'warm' | 'jade' | 'hall'

const SKIES: Record<Mood, [top: string, middle: string, bottom: string]> = {
  dawn: ['#F3C9A1', '#F8E3C8', INK.paper],
  day: ['#9FC3CE', '#D5E4E0', INK.paper],
  dusk: ['#2B4A73', '#B9746A', '#F0C08A'],
  night: ['#0E1E35', '#1E3A5F', '#3F618A'],
  warm: ['#8E1B16', '#B3261E', '#D2603F'],
  jade: ['#BFD8CC', '#E3EDE2', INK.paper],
  hall: ['#E9DCC3', '#F4EBDA', '#E2D3B6'],
}

/** A whole landscape picture: sky of the mood, then the layers in order. */
export function picture(mood: Mood, ...layers: string[]): string {
  const [top, middle, bottom] = SKIES[mood]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset=".6" stop-color="${middle}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>
<radialGradient id="glow"><stop offset="0" stop-color="#FFE7B0" stop-opacity=".95"/><stop offset=".4" stop-color="#FBD38A" stop-opacity=".45"/><stop offset="1" stop-color="#FBD38A" stop-opacity="0"/></radialGradient>
<filter id="cut" x="-10%" y="-20%" width="120%" height="140%"><feDropShadow dx="0" dy="-4" stdDeviation="9" flood-color="${INK.night}" flood-opacity=".28"/></filter>
<filter id="lift" x="-20%" y="-20%" width="140%" height="140%"><feDropShadow dx="4" dy="8" stdDeviation="8" flood-color="${INK.night}" flood-opacity=".3"/></filter>
</defs><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>${layers.join('')}</svg>`
}

/** One sheet of the paper cut: a closed path with a soft shadow on what lies behind. */
export const sheet = (path: string, fill: string): string =>
  `<path d="${path}" fill="${fill}" filter="url(#cut)"/>`

export const lift = (...parts: string[]): string => `<g filter="url(#lift)">${parts.join('')}</g>`

export const box = (x: number, y: number, w: number, h: number, fill: string, radius = 0): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}"/>`

export const disc = (x: number, y: number, r: number, fill: string, opacity = 1): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" opacity="${opacity}"/>`

export const ring = (x: number, y: number, r: number, color: string, width: number): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${color}" stroke-width="${width}"/>`

export const line = (points: number[], color: string, width: number): string => {
  const pairs = points.map((value, index) => (index % 2 ? `${value} ` : `${value},`)).join('')
  return `<polyline points="${pairs}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
}

export const shape = (d: string, fill: string, opacity = 1): string =>
  `<path d="${d}" fill="${fill}" opacity="${opacity}"/>`

export const stroke = (d: string, color: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`

/** Moves and scales a group of parts. */
export const at = (x: number, y: number, scale: number, ...parts: string[]): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${parts.join('')}</g>`

/** `count` parts drawn by index. */
export const repeat = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

/** The sun: a plain disc with two thin rings, as on old prints. */
export const sun = (x: number, y: number, r: number, color: string = INK.red): string =>
  disc(x, y, r * 2.6, 'url(#glow)') +
  disc(x, y, r, color) +
  ring(x, y, r * 1.22, color, 2) +
  ring(x, y, r * 1.4, color, 1)

/** A soft round light, for lamps and sparks. */
export const glow = (x: number, y: number, r: number): string => disc(x, y, r, 'url(#glow)')

/** A flat cloud of three bars with round ends. */
export const cloud = (x: number, y: number, scale: number, color: string = INK.paper): string =>
  at(
    x,
    y,
    scale,
    `<g opacity=".85">${box(0, 0, 220, 26, color, 13)}${box(46, -28, 170, 26, color, 13)}${box(-40, 28, 210, 22, color, 11)}</g>`,
  )

export const birds = (x: number, y: number, color: string = INK.ink): string =>
  repeat(3, (index) =>
    stroke(`M${x + index * 58} ${y - index * 22} q12 -14 22 0 q10 -14 22 0`, color, 3.5),
  )

/** Rolling hills: a sum of three waves, the same for the same seed. */
export function hills(seed: string, y: number, height: number, fill: string): string {
  const random = randomOf(`hills ${seed}`)
  const waves = [1.3, 2.9, 5.3].map((rate, index) => ({
    rate: rate * (0.8 + random.whole(0, 40) / 100),
    phase: random.whole(0, 628) / 100,
    size: height / (index + 1.4),
  }))
  const points = Array.from({ length: 81 }, (_, index) => {
    const x = index * 20
    const rise = waves.reduce(
      (total, { rate, phase, size }) =>
        total + size * Math.sin((x / WIDTH) * rate * Math.PI * 2 + phase),
      0,
    )
    return `${x} ${(y - rise * 0.6).toFixed(1)}`
  })
  return sheet(`M${points.join(' L')} L${WIDTH} ${HEIGHT} L0 ${HEIGHT} Z`, fill)
}

/** Steep peaks of a gorge, pointed and slightly rounded. */
export function peaks(seed: string, y: number, height: number, fill: string): string {
  const random = randomOf(`peaks ${seed}`)
  let x = -80
  let path = `M-80 ${HEIGHT} L-80 ${y}`
  while (x < WIDTH + 80) {
    const step = random.whole(210, 380)
    const top = y - random.whole(Math.round(height * 0.45), height)
    const lean = random.whole(-40, 46)
    path += ` C${x + step * 0.3} ${y - 10} ${x + step * 0.36 + lean} ${top} ${x + step * 0.5} ${top}`
    path += ` C${x + step * 0.64 + lean} ${top} ${x + step * 0.72} ${y - 10} ${x + step} ${y}`
    x += step
  }
  return sheet(`${path} L${x} ${HEIGHT} Z`, fill)
}

/** Water from `y` down, with a few light strokes. */
export function water(seed: string, y: number, fill: string, gleam: string = INK.paper): string {
  const random = randomOf(`water ${seed}`)
  const surface = sheet(
    `M0 ${y} Q200 ${y - 14} 400 ${y} T800 ${y} T1200 ${y} T1600 ${y} L1600 900 L0 900 Z`,
    fill,
  )
  const strokes = repeat(16, () => {
    const [x, dy, length] = [
      random.whole(0, 1500),
      random.whole(24, 880 - y),
      random.whole(50, 190),
    ]
    return `<rect x="${x}" y="${y + dy}" width="${length}" height="4" rx="2" fill="${gleam}" opacity=".38"/>`
  })
  return surface + strokes
}
