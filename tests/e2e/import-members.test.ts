import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { idNumberCheckDigit } from '@/src/lib/identifiers/id-number'
import { freshMark, logIn, waitUntilAlive, withBrowser } from '../support/browser'

const ROWS = 50
const COLUMNS = ['姓名', '身份证号', '手机号', '民族', '学历', '工作单位', '工种']
const LONG = { timeout: 60_000 }
/** Four imports and an export, each in a process of its own. */
const WHOLE = 240_000

withBrowser()

/** ID numbers that no other try has used: the second of the day makes the birth date. */
const numbersOf = (count: number): string[] => {
  const second = Math.floor(Date.now() / 1000)
  const birth = new Date(Date.UTC(1980, 0, 1 + (second % 7000))).toISOString().slice(0, 10)
  const start = (Math.floor(second / 7000) * 7) % 900
  return Array.from({ length: count }, (_, at) => {
    const head = `420581${birth.replaceAll('-', '')}${String(start + at).padStart(3, '0')}`
    return head + idNumberCheckDigit(head)
  })
}

type Person = [string, string, string, string, string, string, string]

const peopleCalled = (mark: string): Person[] =>
  numbersOf(ROWS).map((number, at) => [
    `会员${mark}${String(at).padStart(2, '0')}`,
    number,
    `139${String(Date.now() + at).slice(-8)}`,
    ...(['汉', '大专', '宜都江南化工有限公司', '操作工'] as const),
  ])

/** Three rows as people get them wrong: a mistyped number, no telephone, an unknown people. */
const withFaults = (people: Person[]): Person[] =>
  people.map((person, at) => {
    const [name, number, phone, , ...rest] = person
    const wrong = number.slice(0, -1) + (number.endsWith('1') ? '2' : '1')
    if (at === 4) return [name, wrong, phone, '汉', ...rest]
    if (at === 20) return [name, number, '', '汉', ...rest]
    return at === 30 ? [name, number, phone, '火星', ...rest] : person
  })

const sheetOf = async (people: Person[]): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名册')
  for (const line of [COLUMNS, ...people]) sheet.addRow(line)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const upload = async (page: Page, buffer: Buffer): Promise<void> => {
  await waitUntilAlive(page, 'input[type="file"]')
  await page.setInputFiles('input[type="file"]', { name: '名册.xlsx', mimeType: MIME, buffer })
  await page.click('button:has-text("上传并核对")')
  await page.waitForSelector('.preview-table')
  await page.waitForURL(/import\?id=\d+/)
}

/** The numbers of the last step: how many came in, were there already, went back. */
const countsOn = async (page: Page): Promise<number[]> => {
  const texts = await page.locator('.sheet-counts dd').allInnerTexts()
  return texts.map((text) => Number.parseInt(text, 10))
}

const importAll = async (page: Page, buffer: Buffer): Promise<number[]> => {
  await page.click('button:has-text("再导入一个文件")')
  await upload(page, buffer)
  await page.click('button:has-text("开始导入")')
  await page.waitForSelector('h2:has-text("导入完毕")', LONG)
  return countsOn(page)
}

const takeDown = async (page: Page, selector: string): Promise<ExcelJS.Worksheet> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)])
  const book = new ExcelJS.Workbook()
  const content = await readFile(await download.path())
  await book.xlsx.load(content.buffer as ArrayBuffer)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('an empty workbook')
  return sheet
}

const linesOf = (sheet: ExcelJS.Worksheet): string[][] => {
  const lines: string[][] = []
  sheet.eachRow((row) => {
    lines.push((row.values as ExcelJS.CellValue[]).slice(1).map((value) => String(value ?? '')))
  })
  return lines
}

/** What came back, put right: the true number, telephone and people in the red cells. */
const corrected = async (sheet: ExcelJS.Worksheet, people: Person[]): Promise<Buffer> => {
  sheet.eachRow((row, at) => {
    const person = people.find(([name]) => name === row.getCell(1).value)
    if (at > 1 && person)
      for (const [column, text] of person.entries()) row.getCell(column + 1).value = text
  })
  return Buffer.from(await sheet.workbook.xlsx.writeBuffer())
}

const redCells = (sheet: ExcelJS.Worksheet): number => {
  let count = 0
  sheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, ({ fill }) => {
      if (fill?.type === 'pattern' && fill.fgColor?.argb === 'FFFF7C80') count += 1
    }),
  )
  return count
}

describe('a registrar', () => {
  it(
    'imports a sheet, puts right what came back, and exports the list',
    async () => {
      const mark = freshMark()
      const people = peopleCalled(mark)
      const page = await logIn('registrar@420581.onenet.test')

      await page.goto('/admin/collections/members')
      await page.click('.list-acts >> text=导入')
      await page.waitForURL(/\/admin\/import/)
      await upload(page, await sheetOf(withFaults(people)))
      await page.waitForSelector(`text=共 ${ROWS} 行数据`, LONG)
      // The page finds its import again by its address.
      await page.reload()
      await page.waitForSelector('.preview-table__faulty', LONG)
      expect(await page.innerText('.sheet-problems')).toContain('校验')

      await page.click('button:has-text("先检查全部")')
      await page.waitForSelector('h2:has-text("检查完毕")', LONG)
      expect(await countsOn(page)).toEqual([ROWS - 3, 0, 3])
      await page.click('button:has-text("开始导入")')
      await page.waitForSelector('h2:has-text("导入完毕")', LONG)
      expect(await countsOn(page)).toEqual([ROWS - 3, 0, 3])

      const rejected = await takeDown(page, 'a:has-text("下载退回表")')
      expect(redCells(rejected)).toBe(3)
      expect(linesOf(rejected).flat().join()).toContain('请填写移动电话')
      const sheet = await corrected(rejected, people)
      expect(await importAll(page, sheet)).toEqual([3, 0, 0])
      // Once more changes nothing.
      expect(await importAll(page, sheet)).toEqual([0, 3, 0])

      await page.goto(`/admin/collections/members?search=${encodeURIComponent(`会员${mark}`)}`)
      await page.waitForSelector(`text=会员${mark}49`)
      await waitUntilAlive(page, '.list-acts button')
      await page.click('.list-acts >> text=导出')
      await page.click('button:has-text("开始导出")')
      await page.waitForURL(/\/exports\/\d+/)
      await page.waitForSelector('text=下载文件', LONG)
      const [labels = [], ...lines] = linesOf(await takeDown(page, 'a:has-text("下载文件")'))
      const name = labels.indexOf('姓名')
      expect(lines.map((line) => line[name]).sort()).toEqual(people.map(([called]) => called))
      const [, number = ''] = people[0] ?? []
      const text = lines.flat().join()
      expect(text).not.toContain(number)
      expect(text).toContain(`${number.slice(0, 6)}********${number.slice(-4)}`)
    },
    WHOLE,
  )
})
