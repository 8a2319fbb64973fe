import { deflateRawSync } from 'node:zlib'
import XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { dataRows } from '@/src/registers/sheets/data-rows'
import { openSheet } from '@/src/registers/sheets/open-sheet'
import { readHead } from '@/src/registers/sheets/read-head'
import { SheetRefused } from '@/src/registers/sheets/refusals'
import { bufferSource } from '@/src/registers/sheets/source'
import { bookOf, collect, readRows, sheetOf, type Value, xlsOf, xlsxOf } from './books'
import { zipOf } from './zip'

/** The code with which a file is refused; the sentence has to be Chinese. */
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SheetRefused)) throw new Error(`not refused: ${String(error)}`)
  expect(error.message).toMatch(/[一-鿿]{4}/)
  return error.code
}

const refusalOf = (content: Buffer | string) => refusal(readRows(Buffer.from(content)))

describe('a file that is no table', () => {
  it('is recognised by its content', async () => {
    expect(await refusalOf('%PDF-1.7 …')).toBe('sheet.wrong_type')
    expect(await refusalOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toBe('sheet.wrong_type')
    expect(await refusalOf(zipOf({ 'a.txt': 'hello' }))).toBe('sheet.wrong_type')
    expect(
      await refusalOf(zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })),
    ).toBe('sheet.wrong_type')
    expect(await refusalOf(Buffer.from('ff41ff42', 'hex'))).toBe('sheet.wrong_type')
  })

  it('is told apart when it only looks like Excel', async () => {
    expect(await refusalOf('<html><table><tr><td>姓名</td></tr></table></html>')).toBe(
      'sheet.markup',
    )
    const ods = zipOf({ 'content.xml': '<office/>', mimetype: 'x' })
    expect(await refusalOf(ods)).toBe('sheet.other_format')
  })

  it('is refused when empty or cut off', async () => {
    expect(await refusalOf('')).toBe('sheet.empty')
    const whole = await xlsxOf([['姓名']])
    expect(await refusalOf(whole.subarray(0, whole.length - 100))).toBe('sheet.damaged')
    expect(await refusalOf(bookOf('<worksheet><sheetData><row>'))).toBe('sheet.damaged')
    expect(await refusalOf(bookOf(sheetOf('<row><c t="s"><v>5</v></c></row>')))).toBe(
      'sheet.damaged',
    )
  })
})

describe('a workbook that could do harm', () => {
  it('is refused with macros, old and new', async () => {
    const macros = bookOf(sheetOf(''), { 'xl/vbaProject.bin': 'x' })
    expect(await refusalOf(macros)).toBe('sheet.macros')
    const old = XLSX.CFB.read(xlsOf([['姓名']]), { type: 'buffer' })
    XLSX.CFB.utils.cfb_add(old, '/_VBA_PROJECT_CUR/VBA/dir', Buffer.from('x'))
    expect(await refusalOf(Buffer.from(XLSX.CFB.write(old, { type: 'buffer' }) as Buffer))).toBe(
      'sheet.macros',
    )
  })

  it('is refused when it needs a password', async () => {
    const locked = XLSX.CFB.utils.cfb_new()
    XLSX.CFB.utils.cfb_add(locked, '/EncryptedPackage', Buffer.alloc(5000, 1))
    XLSX.CFB.utils.cfb_add(locked, '/EncryptionInfo', Buffer.alloc(100, 1))
    expect(await refusalOf(Buffer.from(XLSX.CFB.write(locked, { type: 'buffer' }) as Buffer))).toBe(
      'sheet.encrypted',
    )
  })

  it('is refused when it names other files or multiplies entities', async () => {
    const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const text = sheetOf('<row><c t="str"><v>&x;</v></c></row>')
    expect(await refusalOf(bookOf(`${outside}${text}`))).toBe('sheet.foreign_parts')
    expect(await refusalOf(bookOf(text))).toBe('sheet.damaged')
  })
})

describe('a zip bomb', () => {
  it('is cut off while it unfolds, whatever its headers say', async () => {
    const cells = '<c r="A1"/>'.repeat(3_000_000)
    const content = bookOf(sheetOf(`<row r="1">${cells}</row>`))
    expect(content.length).toBeLessThan(200_000)
    expect(await refusalOf(content)).toBe('sheet.bomb')
    const liar = bookOf(sheetOf(`<row r="1">${cells}</row>`), {}, 1000)
    expect(await refusalOf(liar)).toBe('sheet.bomb')
  })

  it('is refused when one text or one tag never ends', async () => {
    const long = 'x'.repeat(3_000_000)
    expect(await refusalOf(bookOf(sheetOf(`<row><c t="str"><v>${long}`)))).toBe('sheet.bomb')
    expect(await refusalOf(bookOf(sheetOf(`<row spans="${long}`)))).toBe('sheet.bomb')
  })

  it('does not show in the ratio of an honest sheet', () => {
    const honest = Buffer.from(
      Array.from(
        { length: 5000 },
        (_, n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`,
      ).join(''),
    )
    expect(honest.length / deflateRawSync(honest).length).toBeLessThan(60)
  })
})

describe('a sheet that is too large', () => {
  it('is refused by the rows that are there, not by the rows it declares', async () => {
    const declared = `<worksheet><dimension ref="A1:T10000000"/><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`
    expect(await readRows(bookOf(declared))).toHaveLength(1)
    expect(await refusalOf(bookOf(sheetOf('<row r="10000000"><c><v>1</v></c></row>')))).toBe(
      'sheet.too_many_rows',
    )
    const lines = Buffer.from('1\n'.repeat(300_001))
    expect(await refusalOf(lines)).toBe('sheet.too_many_rows')
  })

  it('is refused by its columns and by the length of a cell', async () => {
    expect(await refusalOf(bookOf(sheetOf('<row><c r="XFD1"><v>1</v></c></row>')))).toBe(
      'sheet.too_many_columns',
    )
    expect(
      await readRows(bookOf(sheetOf('<row><c><v>1</v></c><c r="XFD1" s="1"/></row>'))),
    ).toHaveLength(1)
    expect(await refusalOf(`${'字'.repeat(40_000)},1\n`)).toBe('sheet.cell_too_long')
  })
})

describe('rows of data', () => {
  const known = [
    { key: 'name', label: '姓名' },
    { key: 'idNumber', label: '证件号码' },
  ]
  const rowsOf = async (rows: Value[][]) => {
    const book = await openSheet(bufferSource(await xlsxOf(rows)))
    const head = await readHead(book, known)
    return collect(dataRows(book, head.sheet, head.header))
  }

  it('hold no formula; one above them does no harm', async () => {
    const sum = { formula: 'SUM(1,2)', result: 3 }
    const names = ['姓名', '证件号码']
    expect(await refusal(rowsOf([names, ['张三', sum]]))).toBe('sheet.formula')
    expect(await rowsOf([[sum], names, ['张三', '1']])).toHaveLength(1)
  })

  it('need a head and at least one of them', async () => {
    expect(
      await refusal(
        rowsOf([
          ['甲', '乙'],
          ['1', '2'],
        ]),
      ),
    ).toBe('sheet.no_header')
    expect(await refusal(rowsOf([]))).toBe('sheet.empty')
    expect(await refusal(rowsOf([['姓名', '证件号码'], ['注：请如实填写']]))).toBe('sheet.empty')
  })
})
