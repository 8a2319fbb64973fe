import { type CollectionSlug, createLocalReq, parseParams } from 'payload'
import type { World } from '../access/ground'
import type { Person } from '../access/tree'

type Nested = { [key: string]: string | Nested }

/** `a[b][0][c]=1` as an object, as the REST API reads it. */
const nest = (query: string): Record<string, unknown> => {
  const made: Nested = {}
  for (const [key, value] of new URLSearchParams(query)) {
    const path = key.split(/[[\]]+/).filter(Boolean)
    const last = path.pop() ?? ''
    let at = made
    for (const part of path) {
      at[part] ??= {}
      at = at[part] as Nested
    }
    at[last] = value
  }
  const { or, ...where } = (made.where ?? {}) as Nested
  return {
    ...made,
    ...(made.where ? { where: { ...where, ...(or && { or: Object.values(or) }) } } : {}),
  }
}

/** What Payload's own find answers to the same query, or its refusal. */
export const answerOfPayload = async (
  { payload }: World,
  collection: CollectionSlug,
  person: Person | null,
  query: string,
): Promise<unknown> => {
  const user = (person?.user ?? undefined) as never
  const req = await createLocalReq({ user, context: {} }, payload)
  const nested = nest(query)
  const { depth, limit, page, pagination, select, sort, trash, where } = parseParams(nested)
  const found = await payload.find({
    ...{ collection, depth, limit, page, pagination, select, sort, trash, where },
    ...{ overrideAccess: false, req },
  })
  return JSON.parse(JSON.stringify(found))
}
