/**
 * Draws the pictures of the demo data into `data/pictures/`: generated illustrations, charts of
 * figures that the news report, and faceless portraits. Run by hand after a change:
 *
 *   node --import tsx src/seed/draw-pictures.ts
 *
 * The charts carry Chinese words: a CJK font (Noto Sans CJK SC) must be installed when they are drawn.
 */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { PICTURES } from '@/src/seed/data/pictures'
import { CHARTS } from '@/src/seed/drawing/charts'
import { PORTRAIT_COUNT, portrait } from '@/src/seed/drawing/portraits'
import { CULTURE_SCENES } from '@/src/seed/drawing/scenes-culture'
import { HILL_SCENES } from '@/src/seed/drawing/scenes-hills'
import { MACHINE_SCENES } from '@/src/seed/drawing/scenes-machines'
import { RIVER_SCENES } from '@/src/seed/drawing/scenes-river'
import { SERVICE_SCENES } from '@/src/seed/drawing/scenes-service'
import { SITE_SCENES } from '@/src/seed/drawing/scenes-sites'

const MAX_BYTES = 60_000

const DRAWINGS = new Map<string, () => string>([
  ...Object.entries(CULTURE_SCENES),
  ...Object.entries(HILL_SCENES),
  ...Object.entries(MACHINE_SCENES),
  ...Object.entries(RIVER_SCENES),
  ...Object.entries(SERVICE_SCENES),
  ...Object.entries(SITE_SCENES),
  ...Object.entries(CHARTS),
  ...Array.from({ length: PORTRAIT_COUNT }, (_, index): [string, () => string] => [
    `portrait-${String(index + 1).padStart(2, '0')}`,
    () => portrait(index + 1),
  ]),
])

async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('./data/pictures/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  let total = 0
  for (const key of PICTURES.keys()) {
    const draw = DRAWINGS.get(key)
    if (!draw) throw new Error(`nothing draws ${key}`)
    const { size } = await sharp(Buffer.from(draw()))
      .webp({ quality: 78, effort: 6 })
      .toFile(`${folder}${key}.webp`)
    if (size > MAX_BYTES) throw new Error(`${key} has ${size} bytes`)
    total += size
  }
  console.log(`${PICTURES.size} pictures, ${Math.round(total / 1024)} kB`)
}

await main()
