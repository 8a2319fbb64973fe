import { loadFonts, widthOf } from './fonts'
import { type JoinPoster, layOutJoinPoster } from './join-poster'
import { paintPdf } from './paint-pdf'
import { paintPng } from './paint-png'

export const POSTER_FORMATS = ['pdf', 'png'] as const
export type PosterFormat = (typeof POSTER_FORMATS)[number]

/** The poster as a file. */
export const makeJoinPoster = async (poster: JoinPoster, format: PosterFormat): Promise<Buffer> => {
  const fonts = await loadFonts()
  const sheet = layOutJoinPoster(poster, (text, size) => widthOf(fonts, text, 'bold', size))
  return format === 'pdf' ? paintPdf(sheet, fonts) : paintPng(sheet, fonts)
}
