import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { type PosterFonts, widthOf } from './fonts'
import type { Line, Shape, Sheet } from './shapes'

type Document = InstanceType<typeof PDFDocument>

const paintLine = (document: Document, fonts: PosterFonts, line: Line) => {
  const left = line.x - widthOf(fonts, line.text, line.weight, line.size) / 2
  document
    .font(line.weight)
    .fontSize(line.size)
    .fillColor(line.fill)
    // Without kerning, so that it is as wide as it was measured.
    .text(line.text, left, line.y, { lineBreak: false, baseline: 'alphabetic', features: [] })
}

const paint = (document: Document, fonts: PosterFonts, shape: Shape) => {
  switch (shape.kind) {
    case 'rectangle':
      document
        .roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0)
        .fill(shape.fill)
      return
    case 'circle':
      document.circle(shape.x, shape.y, shape.radius).fill(shape.fill)
      return
    case 'drawing':
      document
        .save()
        .translate(shape.x, shape.y)
        .scale(shape.scale)
        .path(shape.path)
        .fill(shape.fill)
        .restore()
      return
    case 'line':
      paintLine(document, fonts, shape)
  }
}

/** A sheet as a PDF of one page that holds only the characters it shows of its fonts. */
export const paintPdf = async (sheet: Sheet, fonts: PosterFonts): Promise<Buffer> => {
  const document = new PDFDocument({
    size: [sheet.width, sheet.height],
    margin: 0,
    lang: 'zh-CN',
    info: { Title: sheet.title },
    // The built-in fonts have no Chinese and are not asked for.
    font: '',
  })
  for (const [name, { file }] of Object.entries(fonts)) document.registerFont(name, file)
  for (const shape of sheet.shapes) paint(document, fonts, shape)
  document.end()
  return buffer(document)
}
