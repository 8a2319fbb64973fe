import { existsSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { idNumberCheckDigit } from '@/src/lib/identifiers/id-number'
import { inventedName } from '@/src/seed/people-names'
import { randomOf } from '@/src/seed/random'

const HEADER = [
  ...['序号', '姓名', '性别', '出生日期', '民族', '就业状况', '有效证件类别', '证件号码', '学历'],
  ...['移动电话', '户籍类型', '户籍所在地', '会籍变化类型', '会籍变化日期', '政治面貌', '工作单位'],
  ...['籍贯', '是否农民工'],
]
/** No division has this code: nobody of the load scale or the demo lives there. */
const REGION = '429900'
const BIRTHDAYS = 12_000

const dayOf = (index: number): string =>
  new Date(Date.UTC(1970, 0, 1 + (index % BIRTHDAYS))).toISOString().slice(0, 10)

/** The row of a person whom no other row names; the everyday words for codes, as sheets have them. */
const rowOf = (index: number): (string | number)[] => {
  const random = randomOf(`sheet ${index}`)
  const birthDate = dayOf(index)
  const serial = String(100 + Math.floor(index / BIRTHDAYS) * 2 + 1).slice(-3)
  const head = `${REGION}${birthDate.replaceAll('-', '')}${serial}`
  return [
    ...[index + 1, inventedName(random), Number(serial) % 2 === 1 ? '男' : '女', birthDate, '汉'],
    ...['在岗', '身份证', head + idNumberCheckDigit(head), '大专'],
    ...[`199${String(10_000_000 + index)}`, '农业', '湖北省宜都市', '入会', '2026-03-01', '群众'],
    ...['宜都基准化工有限公司', '湖北', random.chance(0.3) ? '是' : '否'],
  ]
}

/** An xlsx of so many members like the national template, written once and kept among temporary files. */
export const memberSheet = async (rows: number): Promise<string> => {
  const path = join(tmpdir(), `onenet-bench-members-${rows}.xlsx`)
  if (existsSync(path)) return path
  const draft = `${path}.${process.pid}`
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: draft, useSharedStrings: true })
  const sheet = book.addWorksheet('会员')
  sheet.addRow(HEADER).commit()
  for (let index = 0; index < rows; index += 1) sheet.addRow(rowOf(index)).commit()
  sheet.commit()
  await book.commit()
  renameSync(draft, path)
  return path
}
