import type { FlattenedField } from 'payload'

const idsOf = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  if (Array.isArray(value)) return value.flatMap(idsOf)
  if (typeof value === 'object' && value !== null && 'id' in value) return idsOf(value.id)
  return []
}

/** Upload nodes anywhere inside a rich text. */
const inRichText = (node: unknown): number[] => {
  if (Array.isArray(node)) return node.flatMap(inRichText)
  if (typeof node !== 'object' || node === null) return []
  const { type, relationTo, value } = node as Record<string, unknown>
  const own = type === 'upload' && relationTo === 'media' ? idsOf(value) : []
  return [...own, ...Object.values(node).flatMap((child) => inRichText(child))]
}

const inFields = (fields: FlattenedField[], data: unknown): number[] => {
  if (typeof data !== 'object' || data === null) return []
  return fields.flatMap((field) => {
    const value = (data as Record<string, unknown>)[field.name]
    if (field.type === 'upload' && field.relationTo === 'media') return idsOf(value)
    if (field.type === 'richText') return inRichText(value)
    if (!('flattenedFields' in field)) return []
    return Array.isArray(value)
      ? value.flatMap((row) => inFields(field.flattenedFields, row))
      : inFields(field.flattenedFields, value)
  })
}

/** The ids of all files that a record shows, in its fields and inside its texts; each once. */
export const mediaIdsIn = (fields: FlattenedField[], data: unknown): number[] => [
  ...new Set(inFields(fields, data)),
]
