import { SCOPE_KEYS, scopeOf } from '@/access/actor'
import {
  announceTree,
  codeNumbers,
  codesInUse,
  holdPlaces,
  noteFounded,
  unionsOfBranch,
  updateUnions,
} from '@/src/database/import-organizations'
import { insertOrganizations, reserveIds } from '@/src/database/insert-organizations'
import { pool } from '@/src/database/pool'
import { nameSearch } from '@/src/lib/slug'
import { type ImportContext, type Numbered, type Plan, StaleRows } from '../register'
import { type OrganizationRow, PLAIN_COLUMNS } from './check-row'
import { type Node, type Placed, placeRows, type Rejected } from './place-rows'

type Columns = Record<string, string | number | null>

const DAYS = ['founded_at', 'term_starts_at', 'term_ends_at']

/** Days are stored as their first moment in China, as forms do. */
const stored = (column: string, text: string | null | undefined): string | null => {
  if (text === null || text === undefined) return null
  return DAYS.includes(column) ? `${text}T00:00:00+08:00` : text
}

const reserve = async (count: number): Promise<number[]> => {
  const client = await pool.connect()
  try {
    return await reserveIds(client, count)
  } finally {
    client.release()
  }
}

/** As in organization-code.ts: the division of the place and a running number. */
const generatedCode = (parent: Node, number: string): string =>
  `${(parent.code ?? '').slice(0, 6)}U${number.padStart(6, '0')}`

const newColumns = ({ node, parent, row }: Placed): Columns => ({
  ...{ id: node.id, name: node.name, code: node.code, level: node.level, status: node.status },
  ...{ depth: node.depth, parent_id: parent?.id ?? null, ...scopeOf(node) },
  pinyin: nameSearch(node.name),
  ...Object.fromEntries(PLAIN_COLUMNS.map((column) => [column, stored(column, row.plain[column])])),
})

/** What the sheet changes in a union that is there; null when it changes nothing. */
const changedColumns = ({ node, row }: Placed): Columns | null => {
  const { known } = node
  if (!known) return null
  const entries = Object.entries(row.plain)
  if (entries.every(([column, text]) => known.plain[column] === text)) return null
  const merged = { ...known.plain, ...row.plain }
  return {
    ...{ id: known.id, updated_at: known.updated_at },
    ...Object.fromEntries(PLAIN_COLUMNS.map((column) => [column, stored(column, merged[column])])),
  }
}

/** Codes of the sheet that some union elsewhere has already; of which one nothing is said. */
const codesElsewhere = async (
  rows: readonly Numbered<OrganizationRow>[],
  own: ReadonlySet<string>,
): Promise<Set<string>> => {
  const named = rows.flatMap(({ row }) => (row.code && !own.has(row.code) ? [row.code] : []))
  return codesInUse(named)
}

const TAKEN = '这个编码已被别的工会使用，请核对；不填会自动编号'
const DIFFERS = '这个工会已经登记，且内容不同；要更新，导入方式请选“新增并更新”'

/** The unions above new ones still lie where they lay when the rows were placed. */
const isPlaceSame = (held: Awaited<ReturnType<typeof holdPlaces>>, parents: Node[]): boolean =>
  parents.every((parent) => {
    const now = held.find(({ id }) => id === parent.id)
    return (
      now?.depth === parent.depth &&
      now.level === parent.level &&
      now.status === parent.status &&
      SCOPE_KEYS.every((key) => now[key] === parent[key])
    )
  })

const giveCodes = async (placed: readonly Placed[]): Promise<void> => {
  const without = placed.filter(({ node }) => !node.known && node.code === null)
  const numbers = await codeNumbers(without.length)
  // Parents come before their children: a child's code is made of its parent's.
  for (const [index, { node, parent }] of without.entries())
    if (parent) node.code = generatedCode(parent, numbers[index] ?? '')
}

/** Finds out where the unions of a sheet belong; all rows at once, as they build on each other. */
export const planOrganizations = async (
  { mode, place }: ImportContext,
  rows: readonly Numbered<OrganizationRow>[],
): Promise<Plan> => {
  const unions = await unionsOfBranch(place, PLAIN_COLUMNS)
  const elsewhere = await codesElsewhere(rows, new Set(unions.map(({ code }) => code)))
  const isTaken = ({ row }: Numbered<OrganizationRow>) =>
    row.code !== undefined && elsewhere.has(row.code)
  const ids = mode === 'check' ? [] : await reserve(rows.length)
  let imagined = 0
  const nextId = () => ids.shift() ?? --imagined
  const { placed, rejected } = placeRows(
    place,
    unions,
    rows.filter((row) => !isTaken(row)),
    nextId,
  )
  const taken = rows.filter(isTaken)
  const all: Rejected[] = [
    ...rejected,
    ...taken.map(({ number }) => ({ number, faults: [{ column: 'code', message: TAKEN }] })),
  ]
  const news = placed.filter(({ node }) => !node.known)
  const changed: Columns[] = []
  for (const one of placed) {
    const columns = changedColumns(one)
    if (columns === null) continue
    if (mode !== 'add') changed.push(columns)
    else all.push({ number: one.number, faults: [{ column: null, message: DIFFERS }] })
  }
  if (mode !== 'check') await giveCodes(placed)
  const accepted = news.length + changed.length
  return {
    ...{ accepted, unchanged: rows.length - accepted - all.length, rejected: all },
    write: async (client) => {
      const parents = news.flatMap(({ parent }) => (parent?.known ? [parent] : []))
      const held = await holdPlaces(client, [...new Set(parents.map(({ id }) => id))])
      if (!isPlaceSame(held, parents)) throw new StaleRows()
      const updated = await updateUnions(client, PLAIN_COLUMNS, changed)
      if (updated !== changed.length) throw new StaleRows()
      await insertOrganizations(client, news.map(newColumns))
      await noteFounded(
        client,
        news.map(({ node }) => node.id),
      )
      await announceTree(client)
    },
  }
}
