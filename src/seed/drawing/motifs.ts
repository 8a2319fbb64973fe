import { box, disc, INK, line, repeat, shape, stroke } from '@/src/seed/drawing/canvas'
import { randomOf } from '@/src/seed/random'

/** A toothed wheel with a hub. */
export function gear(x: number, y: number, r: number, teeth: number, fill: string, hub: string) {
  const tooth = repeat(teeth, (index) => {
    const angle = (index * 360) / teeth
    return `<rect x="${x - r * 0.11}" y="${y - r * 1.16}" width="${r * 0.22}" height="${r * 0.3}" rx="${r * 0.04}" transform="rotate(${angle} ${x} ${y})" fill="${fill}"/>`
  })
  const holes = repeat(6, (index) => {
    const angle = (index * Math.PI) / 3
    return disc(x + Math.cos(angle) * r * 0.58, y + Math.sin(angle) * r * 0.58, r * 0.13, hub)
  })
  return tooth + disc(x, y, r, fill) + holes + disc(x, y, r * 0.26, hub)
}

/** A row of towers with lit windows, standing on `ground`. */
export function skyline(seed: string, ground: number, height: number, fill: string, lit: string) {
  const random = randomOf(`city ${seed}`)
  let x = -20
  let out = ''
  while (x < 1620) {
    const w = random.whole(56, 120)
    const h = random.whole(Math.round(height * 0.35), height)
    const top = ground - h
    out += box(x, top, w, h + 400, fill)
    if (random.chance(0.3))
      out += shape(`M${x} ${top} L${x + w / 2} ${top - 34} L${x + w} ${top} Z`, fill)
    for (let row = top + 18; row < ground - 14; row += 28) {
      for (let column = x + 12; column < x + w - 14; column += 22) {
        if (random.chance(0.34)) out += box(column, row, 9, 13, lit)
      }
    }
    x += w + random.whole(4, 26)
  }
  return out
}

interface Figure {
  coat: string
  trousers?: string
  helmet?: string
  arms?: 'down' | 'forward' | 'up'
}

/** A standing worker without a face, `h` high, feet at (x, y). */
export function figure(x: number, y: number, h: number, options: Figure): string {
  const { coat, trousers = INK.night, helmet, arms = 'down' } = options
  const u = h / 100
  const limb = (d: string, color: string) => stroke(d, color, 9 * u)
  const armPaths = {
    down: `M${x - 13 * u} ${y - 74 * u} L${x - 17 * u} ${y - 46 * u}|M${x + 13 * u} ${y - 74 * u} L${x + 17 * u} ${y - 46 * u}`,
    forward: `M${x - 12 * u} ${y - 73 * u} L${x + 16 * u} ${y - 58 * u}|M${x + 12 * u} ${y - 73 * u} L${x + 36 * u} ${y - 60 * u}`,
    up: `M${x - 12 * u} ${y - 74 * u} L${x - 26 * u} ${y - 98 * u}|M${x + 12 * u} ${y - 74 * u} L${x + 26 * u} ${y - 98 * u}`,
  }[arms]
  const legs =
    limb(`M${x - 7 * u} ${y - 40 * u} L${x - 9 * u} ${y - 3 * u}`, trousers) +
    limb(`M${x + 7 * u} ${y - 40 * u} L${x + 9 * u} ${y - 3 * u}`, trousers)
  const body = shape(
    `M${x - 17 * u} ${y - 73 * u} Q${x} ${y - 86 * u} ${x + 17 * u} ${y - 73 * u} L${x + 14 * u} ${y - 36 * u} L${x - 14 * u} ${y - 36 * u} Z`,
    coat,
  )
  const head = disc(x, y - 90 * u, 9 * u, INK.skin)
  const hat = helmet
    ? shape(
        `M${x - 12 * u} ${y - 91 * u} a12 12 0 0 1 ${24 * u} 0 l${3 * u} ${2 * u} l${-30 * u} 0 Z`.replace(
          'a12 12',
          `a${12 * u} ${12 * u}`,
        ),
        helmet,
      )
    : shape(
        `M${x - 9.5 * u} ${y - 91 * u} a${9.5 * u} ${9.5 * u} 0 0 1 ${19 * u} 0 q${-9 * u} ${-5 * u} ${-19 * u} 0 Z`,
        INK.night,
      )
  const [left = '', right = ''] = armPaths.split('|')
  return legs + limb(left, coat) + body + limb(right, coat) + head + hat
}

/** A round tree with optional fruit. */
export function tree(x: number, y: number, r: number, crown: string, fruit?: string): string {
  const random = randomOf(`tree ${x} ${y}`)
  const dots = fruit
    ? repeat(9, () =>
        disc(
          x + random.whole(-70, 70) * (r / 100),
          y - r * 1.3 + random.whole(-62, 66) * (r / 100),
          r * 0.1,
          fruit,
        ),
      )
    : ''
  return (
    box(x - r * 0.07, y - r * 0.6, r * 0.14, r * 0.6, INK.brick) +
    disc(x, y - r * 1.3, r, crown) +
    disc(x - r * 0.62, y - r * 0.98, r * 0.6, crown) +
    disc(x + r * 0.62, y - r * 0.98, r * 0.6, crown) +
    dots
  )
}

export const pine = (x: number, y: number, h: number, fill: string): string =>
  box(x - h * 0.03, y - h * 0.2, h * 0.06, h * 0.2, INK.brick) +
  repeat(3, (i) => {
    const [top, half] = [y - h + i * h * 0.24, h * (0.16 + i * 0.07)]
    return shape(`M${x} ${top} L${x + half} ${top + h * 0.4} L${x - half} ${top + h * 0.4} Z`, fill)
  })

/** A lattice tower of a power line with its arms; the foot at (x, y). */
export function pylon(x: number, y: number, h: number, color: string): string {
  const half = (level: number) => h * 0.02 + h * 0.1 * (1 - level)
  const cross = repeat(6, (index) => {
    const [low, high] = [index / 6, (index + 1) / 6]
    return (
      line([x - half(low), y - h * low, x + half(high), y - h * high], color, h * 0.008) +
      line([x + half(low), y - h * low, x - half(high), y - h * high], color, h * 0.008)
    )
  })
  const arms = [0.68, 0.82, 0.95].map((level, index) => {
    const reach = h * (0.24 - index * 0.04)
    return line(
      [
        x - reach,
        y - h * level,
        x,
        y - h * (level + 0.035),
        x + reach,
        y - h * level,
        x - reach,
        y - h * level,
      ],
      color,
      h * 0.01,
    )
  })
  return (
    line([x - half(0), y, x - half(1), y - h], color, h * 0.014) +
    line([x + half(0), y, x + half(1), y - h], color, h * 0.014) +
    cross +
    arms.join('')
  )
}

/** A cable-stayed bridge deck at `y` with towers at the given x. */
export function stayBridge(y: number, towers: number[], height: number, color: string): string {
  const cables = towers.flatMap((x) =>
    [1, 2, 3, 4, 5, 6, 7].flatMap((step) => [
      line([x, y - height * (0.4 + step * 0.085), x - step * 48, y], color, 2.5),
      line([x, y - height * (0.4 + step * 0.085), x + step * 48, y], color, 2.5),
    ]),
  )
  const legs = towers.map((x) =>
    shape(
      `M${x - 14} ${y + 150} L${x - 7} ${y - height} L${x + 7} ${y - height} L${x + 14} ${y + 150} Z`,
      color,
    ),
  )
  return (
    cables.join('') + legs.join('') + box(0, y, 1600, 16, color) + box(0, y - 12, 1600, 4, color)
  )
}

/** The roof and windows of an industrial hall in one-point perspective. */
export function hall(steel: string, glass: string): string {
  const trusses = repeat(6, (i) => {
    const s = 1 - i * 0.13
    const [l, r, top] = [800 - 860 * s, 800 + 860 * s, 420 - 400 * s]
    return (
      line([l, 420 - 150 * s, 800, top, r, 420 - 150 * s], steel, 13 * s) +
      line([l, 900 * s + 420 * (1 - s), l, 420 - 150 * s], steel, 16 * s) +
      line([r, 900 * s + 420 * (1 - s), r, 420 - 150 * s], steel, 16 * s)
    )
  })
  const panes = repeat(5, (i) => {
    const [a, b] = [1 - i * 0.13, 1 - (i + 1) * 0.13]
    const side = (sign: number) => {
      const [x1, x2] = [800 + sign * 850 * a, 800 + sign * 850 * b]
      return shape(
        `M${x1} ${420 - 110 * a} L${x2} ${420 - 110 * b} L${x2} ${420 + 60 * b} L${x1} ${420 + 60 * a} Z`,
        glass,
        0.75,
      )
    }
    return side(-1) + side(1)
  })
  return panes + shape('M0 900 L500 560 L1100 560 L1600 900 Z', INK.sand) + trusses
}

/** A roof of the old kind: a swept line with upturned ends, ridge at (x, y). */
export const oldRoof = (x: number, y: number, w: number, h: number, fill: string): string =>
  shape(
    `M${x - w / 2} ${y + h} Q${x - w * 0.3} ${y + h * 0.78} ${x - w * 0.18} ${y} L${x + w * 0.18} ${y} Q${x + w * 0.3} ${y + h * 0.78} ${x + w / 2} ${y + h} Q${x} ${y + h * 0.82} ${x - w / 2} ${y + h} Z`,
    fill,
  )
