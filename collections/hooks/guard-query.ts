import {
  type CollectionBeforeOperationHook,
  type FlattenedField,
  Forbidden,
  type PayloadRequest,
  type Where,
} from 'payload'
import { actorOf } from '@/access/actor'
import { GRANTS, type Guarded } from '@/access/grants'
import { whereGranted } from '@/access/policy'
import { badInput } from '@/src/lib/errors'
import { actsAsProgram } from './acts-as-program'

const OPERATORS_OF_TREES = ['and', 'or']

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** Every path that a filter names, those of filters nested in an operator's value included. */
const pathsOf = (where: unknown, prefix = ''): string[] => {
  if (Array.isArray(where)) return where.flatMap((part) => pathsOf(part, prefix))
  if (!isPlain(where)) return []
  return Object.entries(where).flatMap(([key, value]) => {
    if (OPERATORS_OF_TREES.includes(key.toLowerCase())) return pathsOf(value, prefix)
    const nested = isPlain(value) ? Object.values(value).filter(isPlain) : []
    return [prefix + key, ...nested.flatMap((filter) => pathsOf(filter, `${prefix}${key}.`))]
  })
}

const sortPaths = (sort: unknown): string[] => {
  const list = Array.isArray(sort) ? sort : typeof sort === 'string' ? sort.split(',') : []
  return list.map((path) => String(path).trim().replace(/^-/, ''))
}

/** What asking by a path would tell. */
type Verdict = 'open' | 'internal' | 'forbidden'

const ID_SEGMENTS = ['id', 'value', 'relationTo']

/** Beyond a relationship lie other records with rights of their own; only unions are open to all. */
const acrossRelationship = (
  req: PayloadRequest,
  relationTo: unknown,
  segments: string[],
): Verdict => {
  const [head] = segments
  if (head === undefined || (segments.length === 1 && ID_SEGMENTS.includes(head))) return 'open'
  if (relationTo !== 'organizations') return 'forbidden'
  const fields = req.payload.collections.organizations.config.flattenedFields
  return judge(req, fields, segments) === 'open' ? 'open' : 'forbidden'
}

/** Follows one dotted path through groups, arrays and relationships. */
const judge = (req: PayloadRequest, fields: FlattenedField[], segments: string[]): Verdict => {
  const [head, ...rest] = segments
  if (head === undefined) return 'open'
  if (head === 'version') {
    // Versions are read by office only in any case.
    const verdict = judge(req, fields, rest)
    return verdict === 'internal' ? 'open' : verdict
  }
  const field = fields.find(({ name }) => name === head)
  if (!field) return 'open'
  const further =
    field.type === 'relationship' || field.type === 'upload'
      ? acrossRelationship(req, field.relationTo, rest)
      : 'flattenedFields' in field
        ? judge(req, field.flattenedFields, rest)
        : 'open'
  return field.custom?.internal === true && further === 'open' ? 'internal' : further
}

/** Of points on a map, which no collection has; Payload breaks on them. */
const ON_MAPS = ['near', 'within', 'intersects']

const operatorsOf = (where: unknown): string[] => {
  if (Array.isArray(where)) return where.flatMap(operatorsOf)
  if (!isPlain(where)) return []
  return Object.entries(where).flatMap(([key, value]) => [key, ...operatorsOf(value)])
}

const isUnreadable = (where: unknown): boolean =>
  where !== undefined && where !== null && !isPlain(where)

const unknownQuery = () =>
  badInput('where', '查询条件里有不存在或不能用来查询的字段。', 'query.invalid')

const isGuarded = (slug: string): slug is Guarded => slug in GRANTS

const narrowedTo = (where: unknown, granted: Where): Where =>
  isPlain(where) ? { and: [where as Where, granted] } : granted

/**
 * A query that filters or sorts by a field the public may not see is answered from the person's own
 * branch alone, and none looks through a relationship into somebody else's record: otherwise the order
 * or the number of records would tell hidden values.
 */
export const guardQuery: CollectionBeforeOperationHook = ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  if (actsAsProgram(overrideAccess) || !isGuarded(collection.slug)) return args
  const { where, sort } = args as { where?: unknown; sort?: unknown }
  if (isUnreadable(where) || operatorsOf(where).some((operator) => ON_MAPS.includes(operator)))
    throw unknownQuery()
  const verdicts = [...pathsOf(where), ...sortPaths(sort)].map((path) =>
    judge(req, collection.flattenedFields, path.replaceAll('__', '.').split('.')),
  )
  if (verdicts.includes('forbidden')) throw unknownQuery()
  if (!verdicts.includes('internal')) return args
  const granted = whereGranted(actorOf(req.user), collection.slug, 'read')
  if (granted === false) throw new Forbidden(req.t)
  if (granted === true) return args
  return { ...args, where: narrowedTo(where, granted) } as typeof args
}
