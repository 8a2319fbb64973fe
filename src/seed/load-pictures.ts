import { readFile } from 'node:fs/promises'
import { asSeed, inParallel, presentIn, type SeedContext, unionOf } from '@/src/seed/context'
import { PICTURES, type PictureKey } from '@/src/seed/data/pictures'

/** Unions with a picture library of their own; the others use that of the nearest one above them. */
const LIBRARIES = ['420581', '420583', '420500', '420000']

/** Two cores make the sizes of two pictures at a time. */
const WIDTH = 2

/** The code of the library that a union takes its pictures from. */
export function libraryOf(code: string): string {
  if (code === '420000') return code
  return (
    LIBRARIES.find(
      (library) => code.startsWith(library.replace(/0+$/, '')) && library !== '420000',
    ) ?? '420000'
  )
}

/** Which picture a text or record of which union shows. */
export interface PictureUse {
  org: string
  picture: PictureKey
}

/** Gives the id of the media record of a picture as one union sees it. */
export type MediaOf = (org: string, picture: PictureKey) => number

async function upload(context: SeedContext, library: string, picture: PictureKey): Promise<number> {
  const file = new URL(`./data/pictures/${picture}.webp`, import.meta.url)
  const data = await readFile(file)
  const media = await context.payload.create({
    ...asSeed(),
    collection: 'media',
    data: {
      alt: PICTURES.get(picture) ?? picture,
      credit: '本平台绘制',
      organization: unionOf(context, library).id,
    },
    file: { data, mimetype: 'image/webp', name: `${library}-${picture}.webp`, size: data.length },
  })
  return media.id
}

/** Uploads each used picture once into its library, unless it is there. */
export async function loadPictures(context: SeedContext, uses: PictureUse[]): Promise<MediaOf> {
  const present = await presentIn(context.payload, 'media', 'originalName')
  const keyOf = (library: string, picture: PictureKey) =>
    `${unionOf(context, library).id}|${library}-${picture}.webp`
  const wanted = new Map(
    uses.map(({ org, picture }) => {
      const library = libraryOf(org)
      return [keyOf(library, picture), { library, picture }]
    }),
  )
  const missing = [...wanted].filter(([key]) => !present.has(key))
  await inParallel(missing, WIDTH, async ([key, { library, picture }]) => {
    present.set(key, await upload(context, library, picture))
  })
  return (org, picture) => {
    const id = present.get(keyOf(libraryOf(org), picture))
    if (id === undefined) throw new Error(`${picture} was not uploaded for ${org}`)
    return id
  }
}
