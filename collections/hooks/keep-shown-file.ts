import type { CollectionBeforeOperationHook } from 'payload'
import { actorOf, type ScopeKey } from '@/access/actor'
import { covers } from '@/access/policy'
import { badInput, forbidden } from '@/src/lib/errors'
import { actsAsProgram } from './acts-as-program'

type Stored = Partial<Record<ScopeKey, unknown>> & {
  id: number
  isPublic?: boolean
  focalX?: number | null
  focalY?: number | null
}

/** What the console's picture editor sends along with a save; without a change it draws nothing anew. */
type Edits = {
  crop?: unknown
  widthInPixels?: unknown
  heightInPixels?: unknown
  focalPoint?: { x?: unknown; y?: unknown }
}

const redraws = (edits: Edits, { focalX, focalY }: Stored): boolean =>
  Boolean(edits.crop || edits.widthInPixels || edits.heightInPixels) ||
  (edits.focalPoint !== undefined &&
    (Number(edits.focalPoint.x) !== focalX || Number(edits.focalPoint.y) !== focalY))

/**
 * What the public sees changes by review: a file on the site is swapped or cropped only by who may publish
 * there. Asked before anything else, because Payload removes the old file before the other hooks run.
 */
export const keepShownFile: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const edits = req.query?.uploadEdits as Edits | undefined
  if (operation !== 'update' || actsAsProgram(overrideAccess) || !(req.file || edits)) return
  const id = 'id' in args ? args.id : undefined
  if (id === undefined) throw badInput('file', '一次只能替换一个文件。', 'media.one_at_a_time')
  const stored = await req.payload.db.findOne<Stored>({
    collection: 'media',
    where: { id: { equals: id } },
    req,
  })
  if (!stored?.isPublic || !(req.file || redraws(edits ?? {}, stored))) return
  if (!covers(actorOf(req.user), 'news', 'publish', stored))
    throw forbidden(
      '这个文件正在网站上显示，不能直接替换。请上传新文件，换到内容里再送审。',
      'media.shown',
    )
}
