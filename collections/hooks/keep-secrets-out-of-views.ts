import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload'
import { badInput } from '@/src/lib/errors'

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields that a filter names. */
const namesIn = (where: unknown): string[] => {
  if (Array.isArray(where)) return where.flatMap(namesIn)
  if (!isPlain(where)) return []
  return Object.entries(where).flatMap(([key, value]) => [
    key.replaceAll('__', '.').split('.')[0] ?? key,
    ...namesIn(value),
  ])
}

/**
 * A saved view holds its filter as it was typed. One that looks for an ID or phone number would keep that
 * number in plain text, for as long as the view is there.
 */
export const keepSecretsOutOfViews: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const slug = (data.relatedCollection ?? originalDoc?.relatedCollection) as CollectionSlug
  const fields = req.payload.collections[slug]?.config.flattenedFields ?? []
  const secrets = fields
    .filter(({ custom }) => custom?.secret !== undefined || custom?.hash !== undefined)
    .map(({ name }) => name)
  if (namesIn(data.where).some((name) => secrets.includes(name)))
    throw badInput(
      'where',
      '常用筛选里不能保存证件号码、电话等个人信息，请去掉这个条件后再保存。',
      'view.secret_condition',
    )
  return data
}
