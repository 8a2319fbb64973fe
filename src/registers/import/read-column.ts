import { normalizeUscc, validateUscc } from '@/src/lib/identifiers/uscc'
import { readDay } from '../read-day'
import type { Fault, Values } from './register'

/** How one column is read: the text to store, or what is wrong with it. */
export type Read = (text: string) => { value: string } | { wrong: string }

export const text =
  (label: string, longest: number): Read =>
  (written) =>
    [...written].length > longest
      ? { wrong: `${label}最多 ${longest} 个字` }
      : { value: written.replace(/\s+/g, ' ') }

export const code =
  (read: (text: string) => string | null, label: string, example: string): Read =>
  (written) => {
    const value = read(written)
    return value === null ? { wrong: `${label}不在代码表里，请填如“${example}”` } : { value }
  }

export const day =
  (label: string): Read =>
  (written) => {
    const value = readDay(written)
    return value === null ? { wrong: `${label}不是真实的日期，请填如 2020-01-05` } : { value }
  }

/** A head count or an ordinal, with or without its unit: `320`, `1,024 人`, `第3届`. */
export const count =
  (label: string, most = 10_000_000): Read =>
  (written) => {
    const bare = written.normalize('NFKC').replace(/[,\s第]/g, '')
    const digits = /^(\d{1,8})[人名届]?$/.exec(bare)?.[1]
    return digits !== undefined && Number(digits) <= most
      ? { value: String(Number(digits)) }
      : { wrong: `${label}应为整数` }
  }

export const pattern =
  (form: RegExp, wrong: string): Read =>
  (written) => {
    const value = written.normalize('NFKC').replace(/\s/g, '')
    return form.test(value) ? { value } : { wrong }
  }

export const uscc: Read = (written) => {
  const problem = validateUscc(written)
  return problem ? { wrong: problem.message.replace(/。$/, '') } : { value: normalizeUscc(written) }
}

/** Reads the columns of a row that are stored as they are; adds to `faults` what is wrong. */
export const readColumns = <Column extends string>(
  readers: Record<string, [Column, Read]>,
  values: Values,
  faults: Fault[],
): Partial<Record<Column, string>> => {
  const plain: Partial<Record<Column, string>> = {}
  for (const [key, [column, read]] of Object.entries(readers)) {
    const written = values[key]
    if (written === undefined) continue
    const found = read(written)
    if ('value' in found) plain[column] = found.value
    else faults.push({ column: key, message: found.wrong })
  }
  return plain
}
