import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, FlattenedField } from 'payload'
import { readRequestNotes } from '@/access/request-notes'
import { replaceMediaUses } from '@/src/database/media-uses'

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

/** Keeps the register of which record shows which file, drafts and public edition apart. */
export const trackMediaUses: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  req,
}) => {
  const mediaIds = [...new Set(inFields(collection.flattenedFields, doc))]
  const usage = { collection: collection.slug, recordId: doc.id, mediaIds }
  await replaceMediaUses(req, { ...usage, inPublic: false })
  const writesPublicRow = operation === 'create' || readRequestNotes(req).writesPublicRow === true
  if (!writesPublicRow) return
  await replaceMediaUses(req, { ...usage, mediaIds: doc.isLive ? mediaIds : [], inPublic: true })
}

/** A deleted record shows nothing any more. */
export const dropMediaUses: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const usage = { collection: collection.slug, recordId: doc.id, mediaIds: [] }
  await replaceMediaUses(req, { ...usage, inPublic: false })
  await replaceMediaUses(req, { ...usage, inPublic: true })
}
