import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '@/access/actor'
import { whereReadable } from '@/access/policy'
import { forbidden } from '@/src/lib/errors'
import { mediaIdsIn } from '../shared/media-ids'

/**
 * A record may show only files that its author may see: publishing it opens them to the public, so that a
 * guessed number would otherwise open a foreign union's file.
 */
export const checkMediaReach: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!req.user) return data
  const before = operation === 'create' ? [] : mediaIdsIn(collection.flattenedFields, originalDoc)
  const added = mediaIdsIn(collection.flattenedFields, data).filter((id) => !before.includes(id))
  if (added.length === 0) return data
  const readable = whereReadable(actorOf(req.user), 'media')
  const { docs } = await req.payload.db.find<{ id: number }>({
    collection: 'media',
    where: {
      and: [{ id: { in: added } }, ...(typeof readable === 'object' ? [readable] : [])],
    },
    limit: added.length,
    pagination: false,
    select: { id: true },
    req,
  })
  if (readable === false || docs.length < added.length)
    throw forbidden('所选的图片或文件不在您的管理范围内，请重新选择或上传。', 'media.out_of_reach')
  return data
}
