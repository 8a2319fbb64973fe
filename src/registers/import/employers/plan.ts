import {
  addFormerNames,
  addUnions,
  EMPLOYER_COLUMNS,
  employersById,
  insertEmployers,
  type KnownEmployer,
  reserveEmployerIds,
  unionsNamed,
  updateEmployers,
  usccsInUse,
} from '@/src/database/import-employers'
import { linkEmployers } from '@/src/database/link-employers'
import { pool } from '@/src/database/pool'
import { employerSearchColumns } from '@/src/lib/employer-names'
import { type ImportContext, type Numbered, type Plan, StaleRows } from '../register'
import type { EmployerRow } from './check-row'

type Columns = Record<string, string | number | null>
type Name = { employer: number; order: number; text: string }
type Union = { employer: number; order: number; union: number }
type Work = {
  made: Columns[]
  changed: Columns[]
  names: Name[]
  unions: Union[]
  unchanged: number
  rejected: Plan['rejected']
}

/** At these levels a union looks after employers without one; below, it covers those it registers. */
const FEDERATIONS = ['province', 'city', 'county']

const TAKEN = '这个信用代码已由其他工会登记；请联系上级工会会籍管理员把本工会加上'
const NO_UNION = '没有找到这个工会：请核对名称，或改填编码；只能是本级或下级工会'
const DIFFERS = '这家单位已经登记，且内容不同；要更新，导入方式请选“新增并更新”'

/** `null` = none named; `undefined` = named, and not found or found twice. */
const unionFinder = async ({ place }: ImportContext, rows: readonly Numbered<EmployerRow>[]) => {
  const texts = [...new Set(rows.flatMap(({ row }) => row.union ?? []))]
  const found = texts.length > 0 ? await unionsNamed(place, texts) : []
  const own = FEDERATIONS.includes(place.level) ? null : place.organization
  return ({ union }: EmployerRow): number | null | undefined => {
    if (union === undefined) return own
    const matches = found.filter(({ code, name }) => code === union || name === union)
    return matches.length === 1 ? matches[0]?.id : undefined
  }
}

const searchColumns = (name: string, formerNames: readonly string[]) => {
  const { pinyin, searchNames } = employerSearchColumns({ name, formerNames })
  return { search_names: searchNames, pinyin }
}

const addNew = (work: Work, id: number, row: EmployerRow, union: number | null, home: number) => {
  const plain = Object.fromEntries(
    EMPLOYER_COLUMNS.map((column) => [column, row.plain[column] ?? null]),
  )
  const defaults = { kind: plain.kind ?? 'enterprise', status: plain.status ?? 'active' }
  const search = searchColumns(row.plain.name, row.formerNames)
  work.made.push({ ...plain, ...defaults, ...search, id, organization_id: union ?? home })
  for (const [at, text] of row.formerNames.entries())
    work.names.push({ employer: id, order: at + 1, text })
  if (union !== null) work.unions.push({ employer: id, order: 1, union })
}

/** What a sheet says anew of an employer; one found by its code under another name has been renamed. */
const newsOf = (row: EmployerRow, known: KnownEmployer, union: number | null) => {
  const isOldName = known.formerNames.includes(row.plain.name)
  const name = isOldName || known.name === null ? (known.name ?? '') : row.plain.name
  const plain = { ...row.plain, name }
  const before = name === known.name ? [] : [known.name ?? '']
  const former = [...row.formerNames, ...before].filter(
    (each) => each !== name && !known.formerNames.includes(each),
  )
  const isChanged = EMPLOYER_COLUMNS.some(
    (column) => plain[column] !== undefined && plain[column] !== known[column],
  )
  const joins = union !== null && !known.unions.includes(union) ? [union] : []
  return { plain, former, joins, isSame: !isChanged && former.length + joins.length === 0 }
}

const addKnown = (
  work: Work,
  { number, row }: Numbered<EmployerRow>,
  known: KnownEmployer,
  union: number | null,
  isAddOnly: boolean,
): void => {
  const { former, isSame, joins, plain } = newsOf(row, known, union)
  if (isSame) {
    work.unchanged += 1
    return
  }
  if (isAddOnly) {
    work.rejected.push({ number, faults: [{ column: null, message: DIFFERS }] })
    return
  }
  const merged = Object.fromEntries(
    EMPLOYER_COLUMNS.map((column) => [column, plain[column] ?? known[column]]),
  )
  const search = searchColumns(plain.name, [...known.formerNames, ...former])
  work.changed.push({ ...merged, ...search, id: known.id, updated_at: known.updated_at })
  for (const [at, text] of former.entries())
    work.names.push({ employer: known.id, order: known.formerNames.length + at + 1, text })
  for (const joined of joins)
    work.unions.push({ employer: known.id, order: known.unions.length + 1, union: joined })
}

/** Finds out what rows of employers mean for the register as it stands. */
export const planEmployers = async (
  context: ImportContext,
  rows: readonly Numbered<EmployerRow>[],
): Promise<Plan> => {
  const { createdBy, mode, place } = context
  const keys = rows.map(({ row }) => ({ name: row.plain.name, uscc: row.plain.uscc ?? null }))
  const ids = await linkEmployers(pool, place, keys)
  const found = await employersById([...new Set(ids.filter((id) => id !== null))])
  const known = new Map(found.map((employer) => [employer.id, employer]))
  const unionOf = await unionFinder(context, rows)
  const taken = await usccsInUse(
    keys.flatMap(({ uscc }, at) => (uscc !== null && ids[at] === null ? [uscc] : [])),
  )
  const fresh = mode === 'check' ? [] : await reserveEmployerIds(rows.length - found.length)
  const work: Work = {
    ...{ made: [], changed: [], names: [], unions: [], unchanged: 0, rejected: [] },
  }
  const reject = (number: number, column: string, message: string) =>
    work.rejected.push({ number, faults: [{ column, message }] })
  const used = new Set<number>()
  for (const [at, numbered] of rows.entries()) {
    const { number, row } = numbered
    const union = unionOf(row)
    const employer = known.get(ids[at] ?? 0)
    if (union === undefined) reject(number, 'union', NO_UNION)
    else if (employer && used.has(employer.id))
      reject(number, 'name', '与前面的一行是同一家单位，只导入前面的那一行')
    else if (employer) {
      used.add(employer.id)
      addKnown(work, numbered, employer, union, mode === 'add')
    } else if (taken.has(row.plain.uscc ?? '')) reject(number, 'uscc', TAKEN)
    else addNew(work, fresh.shift() ?? 0, row, union, place.organization)
  }
  return {
    accepted: rows.length - work.unchanged - work.rejected.length,
    ...{ unchanged: work.unchanged, rejected: work.rejected },
    write: async (client) => {
      const updated = await updateEmployers(client, work.changed)
      if (updated !== work.changed.length) throw new StaleRows()
      await insertEmployers(client, work.made, createdBy)
      await addFormerNames(client, work.names)
      await addUnions(client, work.unions)
    },
  }
}
