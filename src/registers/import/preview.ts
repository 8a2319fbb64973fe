import { placeOf } from '@/src/database/imports'
import { badInput, notFound } from '@/src/lib/errors'
import { dataRows } from '../sheets/data-rows'
import type { KnownColumn } from '../sheets/header'
import { openSheet, type Workbook } from '../sheets/open-sheet'
import { type Head, readHead } from '../sheets/read-head'
import type { SheetRow } from '../sheets/row'
import type { ImportMode, ImportRegister, ImportStatus, PreviewAnswer } from './answers'
import { sentFile } from './files'
import { registerKind } from './kinds'
import { labelsOf, matchColumns, placed, valuesOf } from './match-columns'
import type { RegisterImport } from './register'

const ROWS_SHOWN = 10

/** The parts of an import's record that its preview needs. */
export type Previewed = {
  id: number
  register: ImportRegister
  mode: ImportMode
  status: ImportStatus
  organization: number
  file: string
  mapping?: unknown
  total?: number | null
}

const firstRows = async (book: Workbook, { header, sheet }: Head): Promise<SheetRow[]> => {
  const rows: SheetRow[] = []
  for await (const row of dataRows(book, sheet, header)) {
    rows.push(row)
    if (rows.length === ROWS_SHOWN) break
  }
  return rows
}

const answerOf = ({ isRequired = false, key, label }: KnownColumn) => ({ key, label, isRequired })

const problemsOf = (register: RegisterImport<unknown>, columns: (string | null)[]) => {
  const labels = labelsOf(register.columns)
  return (row: SheetRow) => {
    const { faults, values } = valuesOf(row, columns, labels)
    const checked = faults.length > 0 ? { faults } : register.check(values)
    return 'faults' in checked ? placed(checked.faults, columns) : []
  }
}

/** What was recognised in a sent sheet and its first rows; the database is asked for no person. */
export const previewOf = async (job: Previewed): Promise<PreviewAnswer> => {
  const place = await placeOf(job.organization)
  if (!place) throw notFound()
  const context = { place, mode: job.mode, createdBy: null }
  const register = await registerKind(job.register).open(context)
  const source = await sentFile(job.file).catch(() => {
    throw notFound('文件已过保留期，请重新上传。')
  })
  try {
    const book = await openSheet(source)
    const head = await readHead(book, register.columns)
    const mapping = Array.isArray(job.mapping) ? (job.mapping as (string | null)[]) : null
    const asked = { organization: job.organization, register: job.register, mapping }
    const { columns, isRemembered } = await matchColumns(asked, head.header, register.columns)
    const rows = await firstRows(book, head)
    const problems = problemsOf(register, columns)
    const known = register.columns.map(answerOf)
    return {
      ...{ id: job.id, status: job.status, sheet: head.name, isRemembered, known },
      ...{ headerRow: head.header.row, firstDataRow: head.header.firstDataRow },
      columns: head.header.texts.map((text, index) => ({ text, key: columns[index] ?? null })),
      missing: known.filter(({ isRequired, key }) => isRequired && !columns.includes(key)),
      rows: rows.map((row) => ({
        ...{ number: row.number, cells: row.cells, problems: problems(row) },
      })),
      total: job.total ?? null,
    }
  } finally {
    await source.close()
  }
}

/** A matching that a person sends: a key of the register or null for each column. */
export const checkMapping = (
  sent: unknown,
  { columns, known }: Pick<PreviewAnswer, 'columns' | 'known'>,
): (string | null)[] => {
  const isKnown = (key: unknown) => key === null || known.some((column) => column.key === key)
  if (!Array.isArray(sent) || sent.length > columns.length || !sent.every(isKnown))
    throw badInput('mapping', '列的对应关系有误，请刷新页面后重新指定。', 'import.mapping')
  const named = sent.filter((key) => key !== null)
  if (new Set(named).size < named.length)
    throw badInput('mapping', '有两列指定了同一个项目，请改正。', 'import.mapping_twice')
  return sent
}
