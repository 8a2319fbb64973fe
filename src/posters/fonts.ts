import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import type { Weight } from './shapes'

/** Noto Sans SC: has every character of Hubei's place names, which smaller fonts lack (洈 涴 澴 滠 垸 垱 埫). */
const FOLDER = 'node_modules/@expo-google-fonts/noto-sans-sc'
const FILES: Record<Weight, string> = {
  regular: '400Regular/NotoSansSC_400Regular.ttf',
  bold: '700Bold/NotoSansSC_700Bold.ttf',
}

/** A font as a file, for the PDF, and as glyphs. */
export type PosterFont = { file: Buffer; font: Font }
export type PosterFonts = Record<Weight, PosterFont>

const load = async (weight: Weight): Promise<PosterFont> => {
  const file = await readFile(
    join(/* turbopackIgnore: true */ process.cwd(), FOLDER, FILES[weight]),
  )
  return { file, font: create(file) }
}

/** Reads the fonts of posters; 21 MB, so they are not held between two posters. */
export const loadFonts = async (): Promise<PosterFonts> => {
  const [regular, bold] = await Promise.all([load('regular'), load('bold')])
  return { regular, bold }
}

/** How wide a line is at a size. */
export const widthOf = (fonts: PosterFonts, text: string, weight: Weight, size: number): number => {
  const { font } = fonts[weight]
  let units = 0
  for (const character of text)
    units += font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth
  return (units / font.unitsPerEm) * size
}
