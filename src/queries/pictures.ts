import type { Media } from '@/payload-types'
import { recordTag } from './cache-tags'
import { readAlong } from './client'

/** A picture in the sizes that the server made. */
export type Picture = {
  id: number
  src: string
  /** `url width` pairs of one shape; empty when no size was made. */
  srcSet: string
  width: number
  height: number
  alt: string
  caption: string | null
  credit: string | null
}

type Sizes = NonNullable<Media['sizes']>
type Size = Sizes[keyof Sizes]

/** The shape in which a picture is shown: cut to 16:9, to a 3:4 portrait, or uncut. */
export type PictureShape = 'card' | 'portrait' | 'whole'

/** Fields of a file that pages need when it is read along with a record. */
export const pictureFields = {
  alt: true,
  caption: true,
  credit: true,
  url: true,
  filename: true,
  mimeType: true,
  filesize: true,
  width: true,
  height: true,
  sizes: true,
  updatedAt: true,
} as const

type Drawn = { url: string; width: number; height: number }

/** The address of a file changes with it, so that browsers may keep it. */
const versioned = (url: string, updatedAt: string): string =>
  `${url}?v=${Date.parse(updatedAt).toString(36)}`

const drawn = (size: Size | Media | undefined, { updatedAt }: Media): Drawn[] =>
  size?.url && size.width && size.height
    ? [{ url: versioned(size.url, updatedAt), width: size.width, height: size.height }]
    : []

const inShape = (media: Media, shape: PictureShape): Drawn[] => {
  if (shape === 'card') return drawn(media.sizes?.card, media)
  if (shape === 'portrait') return drawn(media.sizes?.portrait, media)
  return drawn(media.sizes?.wide, media)
}

/** The picture of a file, or null for what is no picture or not open to the public. */
export const pictureOf = (
  file: number | Media | null | undefined,
  shape: PictureShape,
): Picture | null => {
  const media = readAlong(file)
  if (!media?.url || !media.mimeType?.startsWith('image/')) return null
  const sizes = inShape(media, shape)
  const original = drawn(media, media)
  const [best] = sizes.length > 0 ? sizes : original
  if (!best) return null
  const all = shape === 'whole' ? [...sizes, ...original.filter((o) => o.width <= 2000)] : sizes
  return {
    id: media.id,
    src: best.url,
    srcSet: all.map(({ url, width }) => `${url} ${width}w`).join(', '),
    width: best.width,
    height: best.height,
    alt: media.alt,
    caption: media.caption ?? null,
    credit: media.credit ?? null,
  }
}

/** Pictures of a list of files, those that may be shown. */
export const picturesOf = (
  files: (number | Media)[] | null | undefined,
  shape: PictureShape,
): Picture[] => (files ?? []).flatMap((file) => pictureOf(file, shape) ?? [])

/** The cache tags of pictures on a page. */
export const pictureTags = (...pictures: (Picture | null)[]): string[] =>
  pictures.flatMap((picture) => (picture ? [recordTag('media', picture.id)] : []))
