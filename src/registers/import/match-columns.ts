import { rememberedMapping } from '@/src/database/imports'
import { type Header, headerSignature, type KnownColumn } from '../sheets/header'
import type { Flaw, SheetRow } from '../sheets/row'
import type { ImportRegister, RowProblem } from './answers'
import type { Fault, Values } from './register'

type Asked = {
  organization: number
  register: ImportRegister
  mapping: (string | null)[] | null
}

/** A matching knows only columns of the register, each once. */
const cleaned = (columns: readonly (string | null)[], known: readonly KnownColumn[]) => {
  const taken = new Set<string>()
  return columns.map((key) => {
    if (key === null || taken.has(key) || !known.some((column) => column.key === key)) return null
    taken.add(key)
    return key
  })
}

/**
 * Which column of the sheet means what: as sent along, else as a person once corrected it for sheets of
 * this shape in this union, else by name.
 */
export const matchColumns = async (
  { mapping, organization, register }: Asked,
  header: Header,
  known: readonly KnownColumn[],
): Promise<{ columns: (string | null)[]; isRemembered: boolean }> => {
  if (mapping) return { columns: cleaned(mapping, known), isRemembered: false }
  const remembered = await rememberedMapping(organization, register, headerSignature(header))
  return remembered
    ? { columns: cleaned(remembered, known), isRemembered: true }
    : { columns: header.columns, isRemembered: false }
}

const FLAWS: Record<Flaw, string> = {
  'lost-digits': '被 Excel 变成了科学计数法，末尾几位已经丢失：请把这一列设为“文本”格式后重新填写',
  'error-value': '是 Excel 的错误值（如 #N/A），请改成实际内容',
  formula: '是公式，请粘贴为数值',
}

/** The texts of a row by column key, and the cells whose value did not survive. */
export const valuesOf = (
  { cells, flaws }: SheetRow,
  columns: readonly (string | null)[],
  labels: ReadonlyMap<string, string>,
): { values: Values; faults: Fault[] } => {
  const values: Record<string, string> = {}
  const faults: Fault[] = []
  for (let index = 0; index < columns.length; index += 1) {
    const key = columns[index]
    const text = cells[index]
    if (key === null || key === undefined || !text) continue
    values[key] = text
  }
  for (const [index, flaw] of flaws ?? []) {
    const key = columns[index]
    if (key) faults.push({ column: key, message: `${labels.get(key) ?? ''}${FLAWS[flaw]}` })
  }
  return { values, faults }
}

export const labelsOf = (known: readonly KnownColumn[]): Map<string, string> =>
  new Map(known.map(({ key, label }) => [key, label]))

/** Faults by column key as problems by place in the sheet. */
export const placed = (
  faults: readonly Fault[],
  columns: readonly (string | null)[],
): RowProblem[] =>
  faults.map(({ column, message }) => {
    const index = column === null ? -1 : columns.indexOf(column)
    return { column: index < 0 ? null : index, message }
  })
