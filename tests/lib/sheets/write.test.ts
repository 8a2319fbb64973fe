import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { findHeader, type Header } from '@/src/registers/sheets/header'
import { makeTemplate } from '@/src/registers/sheets/template'
import { openRejects, type RejectedRow } from '@/src/registers/sheets/write-rejects'
import { readRows } from './books'

const known = [
  { key: 'name', label: '姓名' },
  { key: 'idNumber', label: '证件号码' },
]

const headOf = (names: string[]) => [
  { number: 1, cells: ['会员名册'] },
  { number: 3, cells: names },
]

const rejects = async (names: string[], rows: RejectedRow[]): Promise<Buffer> => {
  const head = headOf(names)
  const header = findHeader(head, known) as Header
  const output = new PassThrough()
  const written = buffer(output)
  const writer = openRejects(output, { head, header, name: '会员' })
  for (const row of rows) await writer.write(row)
  await writer.finish()
  return written
}

describe('the workbook of rejected rows', () => {
  it('looks like the one sent, with the faults red and told', async () => {
    const cells = ['1', '张三', '110']
    const content = await rejects(
      ['序号', '姓名', '证件号码'],
      [{ cells, faulty: [2], reasons: ['证件号码应为 18 位', '请填写移动电话'] }],
    )
    expect(await readRows(content)).toEqual([
      { number: 1, cells: ['会员名册'] },
      { number: 3, cells: ['序号', '姓名', '证件号码', '错误原因'] },
      { number: 4, cells: [...cells, '证件号码应为 18 位；请填写移动电话'] },
    ])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(content.buffer as ArrayBuffer)
    const sheet = book.worksheets[0]
    const colour = (cell: string) => {
      const fill = sheet?.getCell(cell).fill
      return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined
    }
    expect([colour('B4'), colour('C4')]).toEqual([undefined, 'FFFF7C80'])
  })

  it('keeps one column of reasons however often it goes back and forth', async () => {
    const content = await rejects(
      ['姓名', '证件号码', '错误原因'],
      [{ cells: ['张三', '110', '旧的原因'], faulty: [1], reasons: ['新的原因'] }],
    )
    const rows = await readRows(content)
    expect(rows.at(-1)?.cells).toEqual(['张三', '110', '新的原因'])
    expect(rows.at(-2)?.cells).toEqual(['姓名', '证件号码', '错误原因'])
  })

  it('holds no formula and gives the text back as it was', async () => {
    const hostile = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(1)']
    const content = await rejects(
      ['姓名', '证件号码', '甲', '乙'],
      [{ cells: hostile, faulty: [], reasons: ['x'] }],
    )
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(content.buffer as ArrayBuffer)
    for (const cell of ['A4', 'B4', 'C4', 'D4'])
      expect(book.worksheets[0]?.getCell(cell).text).toMatch(/^'/)
    expect((await readRows(content)).at(-1)?.cells.slice(0, 4)).toEqual(hostile)
  })
})

describe('the template', () => {
  const template = () =>
    makeTemplate({
      title: '工会会员实名制信息采集表',
      subtitle: '填报工会：',
      columns: [
        { label: '姓名', isRequired: true, hint: '与证件一致' },
        { label: '证件号码', isRequired: true, hint: '18 位' },
        { label: '性别', hint: '选填', choices: ['男', '女'] },
      ],
      note: '注：带 * 的必填。',
    })

  it('has its data from the fifth row and a note at the end', async () => {
    const rows = await readRows(await template())
    const header = findHeader(rows, known)
    expect(header).toMatchObject({ row: 3, firstDataRow: 5, columns: ['name', 'idNumber', null] })
    expect(rows.at(-1)?.cells[0]).toBe('注：带 * 的必填。')
  })

  it('offers the words of a code and keeps long numbers as text', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await template()).buffer as ArrayBuffer)
    const sheet = book.worksheets[0]
    expect(sheet?.getCell('C5').dataValidation?.formulae).toEqual(['代码!$C$1:$C$2'])
    expect(sheet?.getCell('B5').numFmt).toBe('@')
  })
})
