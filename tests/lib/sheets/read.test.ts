import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { openSheet } from '@/src/registers/sheets/open-sheet'
import { bufferSource } from '@/src/registers/sheets/source'
import { bookOf, collect, readRows, sheetOf, xlsOf, xlsxOf } from './books'

const gb18030 = Buffer.from(
  // 姓名,证件号码 / 张𠮷,11010519491231002X in GB18030; 𠮷 takes four bytes.
  'd0d5c3fb2cd6a4bcfebac5c2eb0d0ad5c595358333' + '2c3131303130353139343931323331303032580d0a',
  'hex',
)

describe('an .xlsx workbook', () => {
  it('gives texts, numbers and days as people see them', async () => {
    const content = await xlsxOf(
      [
        ['姓名', '手机', '入会日期', '农民工'],
        ['  张三\u200b ', 13800000000, new Date(Date.UTC(2020, 0, 5)), true],
        ['李四', 0.1 + 0.2, '2020年1月5日', false],
      ],
      (sheet) => {
        sheet.getColumn(3).numFmt = 'yyyy"年"m"月"d"日"'
      },
    )
    expect(await readRows(content)).toEqual([
      { number: 1, cells: ['姓名', '手机', '入会日期', '农民工'] },
      { number: 2, cells: ['张三', '13800000000', '2020-01-05', '是'] },
      { number: 3, cells: ['李四', '0.3', '2020年1月5日', '否'] },
    ])
  })

  it('keeps the numbers of its rows and the places of its cells across gaps', async () => {
    const content = await xlsxOf([], (sheet) => {
      sheet.getCell('B2').value = '姓名'
      sheet.getCell('D5').value = '张三'
    })
    expect(await readRows(content)).toEqual([
      { number: 2, cells: ['', '姓名'] },
      { number: 5, cells: ['', '', '', '张三'] },
    ])
  })

  it('reads rich text as text and leaves readings out', async () => {
    const strings = `<sst><si><r><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si></sst>`
    const relations = `<Relationships><Relationship Id="b" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="x/sharedStrings" Target="/xl/strings.xml"/></Relationships>`
    const rows = `<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>甲_x000D_</t><rPh><t>jia</t></rPh></is></c></row>`
    const content = bookOf(sheetOf(rows), {
      'xl/strings.xml': strings,
      'xl/_rels/workbook.xml.rels': relations,
    })
    expect(await readRows(content)).toEqual([{ number: 1, cells: ['张 三', '甲'] }])
  })

  it('understands markup whose names carry a prefix', async () => {
    const rows =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await readRows(bookOf(rows))).toEqual([{ number: 1, cells: ['7'] }])
  })

  it('tells the days of a calendar that begins in 1904, and times of day', async () => {
    const content = await xlsxOf([[new Date(Date.UTC(2020, 0, 5, 8, 30))]], (sheet, book) => {
      book.properties.date1904 = true
      sheet.getCell('A1').numFmt = 'yyyy-mm-dd hh:mm'
    })
    expect((await readRows(content))[0]?.cells).toEqual(['2020-01-05 08:30:00'])
  })

  it('shows only the sheets that people see', async () => {
    const content = await xlsxOf([['甲']], (_, book) => {
      book.addWorksheet('代码', { state: 'hidden' }).addRow(['乙'])
      book.addWorksheet('第二张').addRow(['丙'])
    })
    const book = await openSheet(bufferSource(content))
    expect(book.names).toEqual(['会员', '第二张'])
    expect((await collect(book.rows(1)))[0]?.cells).toEqual(['丙'])
  })

  it('holds a hundred thousand different texts and gives each back', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('会员')
    for (let index = 0; index < 10_000; index += 1)
      sheet.addRow([`宜都市陆城街道${index}号`, '汉族'])
    const rows = await readRows(Buffer.from(await book.xlsx.writeBuffer()))
    expect(rows).toHaveLength(10_000)
    expect(rows.every(({ cells }, index) => cells[0] === `宜都市陆城街道${index}号`)).toBe(true)
  })
})

describe('numbers that Excel has cut', () => {
  it('are reported in .xlsx, whether kept as a number or as text', async () => {
    const content = await xlsxOf([['证件号码'], [4.20581199001011e17], ['4.20581E+17'], ['4.2058']])
    const flaws = (await readRows(content)).map((row) => row.flaws?.get(0))
    expect(flaws).toEqual([undefined, 'lost-digits', 'lost-digits', undefined])
  })

  it('are reported in .csv and .xls', async () => {
    const [, csv] = await readRows(Buffer.from('姓名,证件号码\n张三,4.20581E+17\n'))
    expect(csv?.flaws?.get(1)).toBe('lost-digits')
    const [xls] = await readRows(xlsOf([['张三', 4.20581199001011e17]]))
    expect(xls?.flaws?.get(1)).toBe('lost-digits')
  })
})

describe('an .xls workbook', () => {
  it('is read like the newer one', async () => {
    const content = xlsOf([
      ['姓名', '手机', '入会日期'],
      [' 张三 ', 13800000000, new Date(2020, 0, 5)],
      [null, null, null],
      ['李四', '027-87654321', '2020.1.5'],
    ])
    expect(await readRows(content)).toEqual([
      { number: 1, cells: ['姓名', '手机', '入会日期'] },
      { number: 2, cells: ['张三', '13800000000', '2020-01-05'] },
      { number: 4, cells: ['李四', '027-87654321', '2020.1.5'] },
    ])
  })
})

describe('a .csv file', () => {
  const rows = [
    { number: 1, cells: ['姓名', '证件号码'] },
    { number: 2, cells: ['张三', '11010519491231002X'] },
  ]

  it('is read in UTF-8 with and without a mark, and in UTF-16', async () => {
    const text = '姓名,证件号码\r\n张三,11010519491231002X\r\n'
    expect(await readRows(Buffer.from(text))).toEqual(rows)
    expect(await readRows(Buffer.from(`\ufeff${text}`))).toEqual(rows)
    const wide = Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')
    expect(await readRows(wide)).toEqual(rows)
  })

  it('is read in GB18030, characters of four bytes included', async () => {
    const found = await readRows(gb18030)
    expect(found[0]?.cells).toEqual(['姓名', '证件号码'])
    expect(found[1]?.cells[0]).toMatch(/^张.$/u)
    expect(found[1]?.cells[1]).toBe('11010519491231002X')
  })

  it('takes off the marks that keep Excel from reading numbers', async () => {
    const [row] = await readRows(Buffer.from(`\t110105,'110105,"=""110105""",'-1,'张\n`))
    expect(row?.cells).toEqual(['110105', '110105', '110105', '-1', "'张"])
  })

  it('keeps a cell of several lines in its row', async () => {
    const [first, second] = await readRows(Buffer.from('"甲\n乙",1\n丙,2\n'))
    expect(first).toEqual({ number: 1, cells: ['甲\n乙', '1'] })
    expect(second).toEqual({ number: 2, cells: ['丙', '2'] })
  })
})
