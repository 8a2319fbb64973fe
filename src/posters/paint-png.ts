import sharp from 'sharp'
import type { PosterFonts } from './fonts'
import type { Line, Shape, Sheet } from './shapes'

/** Dots an inch: what print shops ask for. */
const DENSITY = 300
const POINTS_AN_INCH = 72

/** Text as outlines: the picture looks the same on a machine without any Chinese font. */
const outlines = (fonts: PosterFonts, { fill, size, text, weight, x, y }: Line): string => {
  const { font } = fonts[weight]
  const scale = size / font.unitsPerEm
  const glyphs = [...text].map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0))
  const width = glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0)
  let at = 0
  const paths = glyphs.map(({ advanceWidth, path }) => {
    const drawn = `<path transform="translate(${at} 0)" d="${path.toSVG()}"/>`
    at += advanceWidth
    return drawn
  })
  // Fonts count upwards from the line that the characters stand on.
  const place = `translate(${x - (width * scale) / 2} ${y}) scale(${scale} ${-scale})`
  return `<g transform="${place}" fill="${fill}">${paths.join('')}</g>`
}

const markup = (fonts: PosterFonts, shape: Shape): string => {
  switch (shape.kind) {
    case 'rectangle': {
      const { fill, height, radius = 0, width, x, y } = shape
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`
    }
    case 'circle':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${shape.fill}"/>`
    case 'drawing': {
      const place = `translate(${shape.x} ${shape.y}) scale(${shape.scale})`
      return `<path transform="${place}" d="${shape.path}" fill="${shape.fill}" shape-rendering="crispEdges"/>`
    }
    case 'line':
      return outlines(fonts, shape)
  }
}

/** A sheet as a picture to be sent around or printed. */
export const paintPng = async (sheet: Sheet, fonts: PosterFonts): Promise<Buffer> => {
  const { height, shapes, width } = sheet
  const pixels = (points: number) => Math.round((points / POINTS_AN_INCH) * DENSITY)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"
    width="${pixels(width)}" height="${pixels(height)}">${shapes
      .map((shape) => markup(fonts, shape))
      .join('')}</svg>`
  return (
    sharp(Buffer.from(svg), { limitInputPixels: false, unlimited: true })
      // Few flat colours: a small file, and quickly found.
      .png({ palette: true, colours: 32, dither: 0, effort: 1 })
      .withMetadata({ density: DENSITY })
      .toBuffer()
  )
}
