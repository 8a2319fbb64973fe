import sharp from 'sharp'

/** More pixels than any camera of ours makes; a small file that unfolds to more is an attack. */
const MAX_PIXELS = 60_000_000
/** Longest edge that is kept, in pixels: enough for a full screen, not for a poster. */
const MAX_EDGE = 4096

const FORMATS: Record<string, 'jpeg' | 'png' | 'webp' | 'gif'> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

const OPTIONS = { jpeg: { quality: 88, mozjpeg: true }, png: {}, webp: { quality: 88 }, gif: {} }

/**
 * Draws a picture anew: turned the right way up, without where and by whom it was taken (EXIF, GPS, XMP)
 * and without anything that hides behind the pixels. Throws when it is no picture, or too large a one.
 */
export const cleanPicture = (content: Uint8Array, mime: string): Promise<Buffer> => {
  const format = FORMATS[mime]
  if (!format) throw new Error(`Not a picture: ${mime}`)
  const isAnimated = format === 'gif' || format === 'webp'
  return sharp(content, { limitInputPixels: MAX_PIXELS, animated: isAnimated })
    .autoOrient()
    .resize({ width: MAX_EDGE, height: MAX_EDGE, fit: 'inside', withoutEnlargement: true })
    .toFormat(format, OPTIONS[format])
    .toBuffer()
}
