import ExcelJS from 'exceljs'
import { idNumberCheckDigit } from '@/src/lib/identifiers/id-number'
import type { ImportAnswer, ImportMode, ImportRegister } from '@/src/registers/import/answers'
import { runImport } from '@/src/registers/import/run-import'
import { call } from '../../access/asks'
import type { Person } from '../../access/tree'
import { someIdNumber } from '../people'

export const HEAD = [
  '姓名',
  '证件号码',
  '移动电话',
  '工种',
  '会籍变化类型',
  '会籍变化日期',
  '会籍变化原因',
]

let serial = 0

/** A row for {@link HEAD}; what is given replaces the columns from the left. */
export const personRow = (cells: string[] = []): string[] => {
  serial += 1
  const id = cells[1] ?? someIdNumber()
  const whole = ['向家明', id, `139${String(10_000_000 + serial)}`, '焊工', '', '', '']
  return whole.map((cell, index) => cells[index] ?? cell)
}

let crowds = 0

/** Rows of people named `name` and a number, each born on another day. */
export const crowd = (name: string, count: number): string[][] => {
  crowds += 1
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(1975, 0, 1) + index * 86_400_000).toISOString().slice(0, 10)
    const head = `421001${day.replaceAll('-', '')}${String(crowds).padStart(3, '0')}`
    return personRow([`${name}${index}`, head + idNumberCheckDigit(head)])
  })
}

export const workbook = async (rows: string[][], head = HEAD): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('会员').addRows([head, ...rows])
  return Buffer.from(await book.xlsx.writeBuffer())
}

export type Upload = {
  content: Buffer
  organization: number | string
  register?: ImportRegister
  mode?: ImportMode
  name?: string
  more?: Record<string, string>
  headers?: Record<string, string>
}

/** Sends a file as the console does. */
export const send = async (person: Person | null, upload: Upload): Promise<Response> => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(upload.content)], upload.name ?? '会员.xlsx'))
  form.set('register', upload.register ?? 'members')
  form.set('organization', String(upload.organization))
  form.set('mode', upload.mode ?? 'add-or-update')
  for (const [name, value] of Object.entries(upload.more ?? {})) form.set(name, value)
  return call(person, 'imports', { method: 'POST', form, headers: upload.headers })
}

export const answerOf = async (person: Person | null, id: number): Promise<ImportAnswer> =>
  (await (await call(person, `imports/${id}`)).json()) as ImportAnswer

/** Sends a file and carries the import out in this process. */
export const take = async (person: Person, upload: Upload): Promise<ImportAnswer> => {
  const response = await send(person, upload)
  const made = (await response.json()) as { id: number; errors?: { message: string }[] }
  if (!response.ok) throw new Error(made.errors?.[0]?.message)
  await runImport(made.id)
  return answerOf(person, made.id)
}

/** The rows of the workbook of rejected rows, head first. */
export const rejectedRows = async (person: Person, id: number): Promise<string[][]> => {
  const response = await call(person, `imports/${id}/rejected`)
  if (!response.ok) throw new Error(`no rejected rows: ${response.status}`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  const rows: string[][] = []
  book.worksheets[0]?.eachRow((row) => {
    const cells: string[] = []
    for (let index = 1; index <= row.cellCount; index += 1) cells.push(row.getCell(index).text)
    rows.push(cells)
  })
  return rows
}
