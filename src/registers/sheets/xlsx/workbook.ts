import { refuse } from '../refusals'
import { readAll } from './markup'
import type { Parts } from './parts'

/** The sheets that people see, in their order, and where their parts lie. */
export type Workbook = {
  sheets: { name: string; part: string }[]
  sharedStrings: string | null
  styles: string | null
  /** Whether days are counted from 1904, as old Macs did. */
  is1904: boolean
}

type Relation = { id: string; type: string; part: string }

/** `worksheets/sheet1.xml` beside `xl/workbook.xml`, or `/xl/worksheets/sheet1.xml`. */
const resolvePart = (owner: string, target: string): string =>
  new URL(target, `part:///${owner}`).pathname.slice(1)

const relationsOf = async (parts: Parts, owner: string): Promise<Relation[]> => {
  const slash = owner.lastIndexOf('/')
  const file = `${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`
  const found: Relation[] = []
  if (!parts.has(file)) return found
  await readAll(parts.read(file), {
    open: (name, { Id = '', Target = '', TargetMode, Type = '' }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      found.push({ id: Id, type: Type.split('/').at(-1) ?? '', part: resolvePart(owner, Target) })
    },
  })
  return found
}

const partOf = (relations: Relation[], type: string): string | null =>
  relations.find((relation) => relation.type === type)?.part ?? null

const relationId = (attributes: Record<string, string>): string | undefined =>
  attributes['r:id'] ?? Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]

/** Reads what a workbook consists of. */
export const readWorkbook = async (parts: Parts): Promise<Workbook> => {
  const main = partOf(await relationsOf(parts, ''), 'officeDocument')
  if (!main || !parts.has(main)) throw refuse.wrongType()
  const relations = await relationsOf(parts, main)
  const sheets: Workbook['sheets'] = []
  let is1904 = false
  let isWorkbook = false
  await readAll(parts.read(main), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return
      const relation = relations.find(({ id }) => id === relationId(attributes))
      // Sheets that are only a chart have no rows.
      if (relation?.type === 'worksheet')
        sheets.push({ name: attributes.name ?? '', part: relation.part })
    },
  })
  if (!isWorkbook) throw refuse.wrongType()
  if (sheets.length === 0) throw refuse.empty()
  const part = (type: string) => {
    const found = partOf(relations, type)
    return found && parts.has(found) ? found : null
  }
  return { sheets, sharedStrings: part('sharedStrings'), styles: part('styles'), is1904 }
}
