import type {
  CollectionBeforeOperationHook,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { readRequestNotes } from '@/access/request-notes'

const OPERATORS_OF_TREES = ['and', 'or']

const pathsOf = (where: unknown): string[] => {
  if (Array.isArray(where)) return where.flatMap(pathsOf)
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([key, value]) =>
    OPERATORS_OF_TREES.includes(key.toLowerCase()) ? pathsOf(value) : [key],
  )
}

const sortPaths = (sort: unknown): string[] => {
  const list = Array.isArray(sort) ? sort : typeof sort === 'string' ? sort.split(',') : []
  return list.map((path) => String(path).replace(/^-/, ''))
}

const isInternal = (field: FlattenedField): boolean => field.custom?.internal === true

const targetsOf = (field: FlattenedField): string[] =>
  (field.type === 'relationship' || field.type === 'upload') && field.relationTo
    ? [field.relationTo].flat()
    : []

/** Follows one dotted path through groups, arrays and relationships. */
const touchesInternal = (
  req: PayloadRequest,
  fields: FlattenedField[],
  segments: string[],
): boolean => {
  const [head, ...rest] = segments
  if (head === undefined) return false
  if (head === 'version') return touchesInternal(req, fields, rest)
  const field = fields.find(({ name }) => name === head)
  if (!field) return false
  if (isInternal(field)) return true
  if ('flattenedFields' in field) return touchesInternal(req, field.flattenedFields, rest)
  return targetsOf(field).some((slug) => {
    const target = req.payload.collections[slug as keyof typeof req.payload.collections]
    return target ? touchesInternal(req, target.config.flattenedFields, rest) : false
  })
}

const asksInternal = (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  where: unknown,
  sort: unknown,
): boolean =>
  [...pathsOf(where), ...sortPaths(sort)].some((path) =>
    touchesInternal(req, collection.flattenedFields, path.replaceAll('__', '.').split('.')),
  )

/**
 * A query that filters or sorts by a field the public may not see is answered from the person's own
 * branch alone; otherwise the order or the number of foreign records would tell their hidden values.
 */
export const guardQuery: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { where, sort } = args as { where?: unknown; sort?: unknown }
  readRequestNotes(req).asksInternalFields = asksInternal(req, collection, where, sort)
}
