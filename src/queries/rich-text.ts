import { idOf } from '@/src/lib/id-of'
import { recordTag } from './cache-tags'

/** Cache tags of the files and records that a rich text shows or links to. */
export const tagsInText = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(tagsInText)
  if (typeof node !== 'object' || node === null) return []
  const { relationTo, value, ...rest } = node as Record<string, unknown>
  const id = typeof relationTo === 'string' ? idOf(value) : undefined
  const own = id === undefined ? [] : [recordTag(String(relationTo), id)]
  return [...own, ...Object.values(rest).flatMap(tagsInText)]
}
