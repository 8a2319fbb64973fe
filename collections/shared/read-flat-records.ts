import type {
  FieldAccess,
  FieldHook,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  SelectType,
} from 'payload'
import { getSelectMode } from 'payload/shared'

/** A record as the database gave it. */
type Doc = Record<string, unknown> & { id?: number | string }

type Asked = { req: PayloadRequest; select: SelectType | undefined }

/** Fields that hold one value, or a list of plain ones: nothing inside them has rules of its own. */
const FLAT_TYPES = [
  ...(['text', 'textarea', 'email', 'number', 'checkbox', 'date', 'select', 'radio'] as const),
  ...(['json', 'code', 'relationship', 'upload'] as const),
]

type FlatField = Extract<FlattenedField, { type: (typeof FLAT_TYPES)[number] }>

const isFlat = (field: FlattenedField): field is FlatField =>
  FLAT_TYPES.some((type) => type === field.type) &&
  !('localized' in field && field.localized) &&
  !('virtual' in field && typeof field.virtual === 'string')

/** What there is to do for a field when its record is read. */
type Reader = {
  name: string
  isHidden: boolean
  field: FlatField
  hooks: FieldHook[]
  mayRead: FieldAccess | undefined
  defaultValue: unknown
}

const readerOf = (field: FlatField): Reader => ({
  name: field.name,
  isHidden: 'hidden' in field && field.hidden === true,
  field,
  hooks: field.hooks?.afterRead ?? [],
  mayRead: field.access?.read,
  defaultValue: 'defaultValue' in field ? field.defaultValue : undefined,
})

const compile = ({ flattenedFields, hooks, slug }: SanitizedCollectionConfig): Reader[] => {
  const fields = flattenedFields.filter(({ name }) => name !== 'id')
  const flat = fields.filter(isFlat)
  const deep = fields.find((field) => !isFlat(field))
  if (deep) throw new Error(`${slug}.${deep.name} is not flat: its list has to be read by Payload`)
  if (hooks.afterRead.length > 0 || hooks.beforeRead.length > 0)
    throw new Error(`${slug} has hooks on whole records: its list has to be read by Payload`)
  return flat.map(readerOf)
}

const compiled = new WeakMap<SanitizedCollectionConfig, Reader[]>()

const readersOf = (config: SanitizedCollectionConfig): Reader[] => {
  const known = compiled.get(config)
  if (known) return known
  const made = compile(config)
  compiled.set(config, made)
  return made
}

/** Whether an answer shows the field at all; what is left out is taken from the record. */
const isAsked = (name: string, select: SelectType | undefined): boolean => {
  if (!select) return true
  return getSelectMode(select) === 'exclude' ? select[name] !== false : Boolean(select[name])
}

const runHooks = async (
  collection: SanitizedCollectionConfig,
  { field, hooks, name }: Reader,
  doc: Doc,
  req: PayloadRequest,
): Promise<void> => {
  for (const hook of hooks) {
    const shown: unknown = await hook({
      ...{ blockData: undefined, collection, context: req.context, data: doc, field },
      ...{ findMany: true, global: null, indexPath: [], operation: 'read', originalDoc: doc },
      ...{ path: [name], schemaPath: [name], req, siblingData: doc, value: doc[name] },
      siblingFields: collection.fields,
    })
    if (shown !== undefined) doc[name] = shown
  }
}

const fillDefault = async ({ defaultValue, name }: Reader, doc: Doc, req: PayloadRequest) => {
  if (doc[name] !== undefined || defaultValue === undefined) return
  doc[name] =
    typeof defaultValue === 'function'
      ? await defaultValue({ locale: undefined, req, user: req.user })
      : structuredClone(defaultValue)
}

const readOne = async (
  collection: SanitizedCollectionConfig,
  readers: Reader[],
  doc: Doc,
  req: PayloadRequest,
): Promise<void> => {
  for (const reader of readers) {
    if (reader.isHidden) delete doc[reader.name]
    // Waiting costs a turn of the event loop, which most fields need not pay.
    if (reader.hooks.length > 0) await runHooks(collection, reader, doc, req)
  }
  // Every rule sees the whole record, before anything is taken out of it.
  const refused: Reader[] = []
  for (const reader of readers) {
    const answer = reader.mayRead?.({ id: doc.id, data: doc, doc, req, siblingData: doc })
    const isOpen = answer instanceof Promise ? await answer : (answer ?? true)
    if (!isOpen) refused.push(reader)
    else if (!reader.isHidden) await fillDefault(reader, doc, req)
  }
  for (const { name } of refused) delete doc[name]
}

/**
 * Does to records of flat fields what Payload does after reading: hidden fields out, hooks, field access,
 * defaults; relationships stay ids (depth 0). The hooks and rules are the fields' own; only the loop is
 * ours, because Payload's costs 5 µs for every field of every record, guarded or not. Held against
 * Payload's by tests/registers/list-answers.test.ts.
 */
export const readFlatRecords = async (
  collection: SanitizedCollectionConfig,
  docs: object[],
  { req, select }: Asked,
): Promise<void> => {
  const all = readersOf(collection)
  const asked = all.filter(({ name }) => isAsked(name, select))
  const left = all.filter((reader) => !asked.includes(reader))
  await Promise.all(
    docs.map((found) => {
      const doc: Doc = found as Doc
      for (const { name } of left) delete doc[name]
      return readOne(collection, asked, doc, req)
    }),
  )
}
