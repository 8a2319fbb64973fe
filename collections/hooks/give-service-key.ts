import type { CollectionBeforeChangeHook } from 'payload'
import { badInput } from '@/src/lib/errors'
import { slugFromTitle } from '@/src/lib/slug'

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * A listing without a key gets one from its title. Two listings with the same key are the same service,
 * once as the superior offers it and once as the lower union does; within one union it is unique.
 */
export const giveServiceKey: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const given = typeof data.key === 'string' ? data.key.trim().toLowerCase() : ''
  const key = given || slugFromTitle(String(data.title ?? ''), 'service')
  if (!KEY.test(key))
    throw badInput('key', '服务标识只能用小写字母、数字和短横线。', 'service.key_invalid')
  const twin = await req.payload.db.findOne<{ id: number }>({
    collection: 'services',
    where: {
      and: [
        { key: { equals: key } },
        { organization: { equals: data.organization } },
        ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
      ],
    },
    req,
  })
  if (twin)
    throw badInput(
      'key',
      '本工会已有标识相同的服务，请修改原来那一条，或换一个标识。',
      'service.key_taken',
    )
  return { ...data, key }
}
