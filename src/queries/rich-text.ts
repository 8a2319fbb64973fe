import { recordTag } from './cache-tags'

const idOf = (value: unknown): number | null => {
  if (typeof value === 'number') return value
  if (typeof value === 'object' && value !== null && 'id' in value) return idOf(value.id)
  return null
}

/** Cache tags of the files and records that a rich text shows or links to. */
export const tagsInText = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(tagsInText)
  if (typeof node !== 'object' || node === null) return []
  const { relationTo, value, ...rest } = node as Record<string, unknown>
  const id = typeof relationTo === 'string' ? idOf(value) : null
  const own = id === null ? [] : [recordTag(String(relationTo), id)]
  return [...own, ...Object.values(rest).flatMap(tagsInText)]
}
