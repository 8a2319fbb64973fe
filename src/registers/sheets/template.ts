import ExcelJS from 'exceljs'

/** A column of a template: its name, how to fill it in, the words of its drop-down list. */
export type TemplateColumn = {
  label: string
  isRequired?: boolean
  hint: string
  choices?: readonly string[]
}

export type Template = {
  title: string
  /** Second line: who fills in and for which union. */
  subtitle: string
  columns: readonly TemplateColumn[]
  /** The line below the data. */
  note: string
}

/** As in the national template: four lines of head, data from the fifth. */
const LINES = { title: 1, subtitle: 2, names: 3, hints: 4, firstData: 5, note: 205 }
const LISTS = '代码'

const BORDER: Partial<ExcelJS.Borders> = {
  ...{ top: { style: 'thin' }, left: { style: 'thin' } },
  ...{ bottom: { style: 'thin' }, right: { style: 'thin' } },
}
const GREY: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } }

/** Drop-down lists stand on a hidden sheet: in the cell's own rule Excel allows 255 characters. */
const addChoices = (
  book: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  columns: readonly TemplateColumn[],
) => {
  const lists = book.addWorksheet(LISTS, { state: 'hidden' })
  for (const [index, { choices = [] }] of columns.entries()) {
    if (choices.length === 0) continue
    const column = lists.getColumn(index + 1)
    column.values = [...choices]
    const letter = column.letter
    const rule: ExcelJS.DataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`${LISTS}!$${letter}$1:$${letter}$${choices.length}`],
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: '请从列表中选择',
      error: '请从下拉列表中选择。',
    }
    for (let row = LINES.firstData; row < LINES.note; row += 1)
      sheet.getCell(row, index + 1).dataValidation = rule
  }
}

const addHead = (sheet: ExcelJS.Worksheet, { columns, note, subtitle, title }: Template) => {
  const whole = (line: number, text: string) => {
    sheet.mergeCells(line, 1, line, columns.length)
    sheet.getCell(line, 1).value = text
  }
  whole(LINES.title, title)
  whole(LINES.subtitle, subtitle)
  whole(LINES.note, note)
  sheet.getCell(LINES.title, 1).font = { bold: true, size: 16 }
  sheet.getCell(LINES.title, 1).alignment = { horizontal: 'center' }
  sheet.getCell(LINES.note, 1).alignment = { wrapText: true, vertical: 'top' }
  sheet.getRow(LINES.note).height = 60
  for (const [index, { hint, isRequired, label }] of columns.entries()) {
    const name = sheet.getCell(LINES.names, index + 1)
    name.value = isRequired ? `${label}*` : label
    name.font = { bold: true }
    const told = sheet.getCell(LINES.hints, index + 1)
    told.value = `填写说明：${hint}`
    told.font = { size: 9, color: { argb: 'FF595959' } }
    told.alignment = { wrapText: true, vertical: 'top' }
    for (const cell of [name, told]) Object.assign(cell, { fill: GREY, border: BORDER })
  }
}

/** A workbook to fill in: head, explanations, drop-down lists, and the note that closes it. */
export const makeTemplate = async (template: Template): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('信息采集', {
    views: [{ state: 'frozen', ySplit: LINES.hints }],
  })
  sheet.columns = template.columns.map(({ label }) => ({
    width: Math.max(12, label.length * 2.5),
    // Text: long numbers keep all their digits.
    style: { numFmt: '@' },
  }))
  addHead(sheet, template)
  addChoices(book, sheet, template.columns)
  return Buffer.from(await book.xlsx.writeBuffer())
}
