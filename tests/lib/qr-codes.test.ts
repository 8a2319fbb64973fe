// Every code that the product draws, read by a decoder as a phone would: small, turned, as a poor JPEG.
import jsQR from 'jsqr'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { QUIET_ZONE, qrCode } from '@/src/lib/qr-code'
import { makeJoinPoster } from '@/src/posters/make-join-poster'

const read = async (picture: Sharp): Promise<string | undefined> => {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

const apart = async (picture: Sharp): Promise<Sharp> => sharp(await picture.png().toBuffer())

/** As it is; at two fifths; turned a little and pressed hard. */
const views = async (picture: Buffer): Promise<Sharp[]> => {
  const { width = 0 } = await sharp(picture).metadata()
  const small = await apart(sharp(picture).resize(Math.round(width * 0.4)))
  const turned = await apart(small.clone().rotate(-12, { background: '#eee' }))
  return [sharp(picture), small, sharp(await turned.jpeg({ quality: 40 }).toBuffer())]
}

const drawn = (text: string, level: 'L' | 'Q', pixels: number): Buffer => {
  const { path, size } = qrCode(text, level)
  const side = size + 2 * QUIET_ZONE
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="-${QUIET_ZONE} -${QUIET_ZONE} ${side} ${side}"><rect x="-${QUIET_ZONE}" y="-${QUIET_ZONE}" width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>`,
  )
}

const FORM = 'https://gh.example.cn/unions/420581/services/join/apply'
const TRACK = 'https://gh.example.cn/track#202611200000335.VG4P-XBVG-D6HY-G7XJ'
/** As long as that of a union with a long name. */
const CARD = `https://gh.example.cn/card/${'eyJhbGciOiJFZERTQSJ9'.repeat(16)}`

describe('a code is read', () => {
  it('from a poster', async () => {
    const poster = await makeJoinPoster(
      { union: '宜都市总工会', url: FORM, hotline: '12351' },
      'png',
    )
    for (const view of await views(poster)) expect(await read(view)).toBe(FORM)
  })

  it.each([TRACK, CARD])('from the screen of a phone: %s', async (text) => {
    const screen = await sharp(drawn(text, 'L', 900))
      .png()
      .toBuffer()
    for (const view of await views(screen)) expect(await read(view)).toBe(text)
  })
})
