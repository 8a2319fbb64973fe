import type { RequiredDataFromCollectionSlug } from 'payload'
import type { NewsSeed } from '@/src/seed/content-types'
import {
  asSeed,
  authorOf,
  inParallel,
  momentOf,
  presentIn,
  publishedOn,
  type SeedContext,
  unionOf,
} from '@/src/seed/context'
import { NEWS } from '@/src/seed/data/news'
import type { MediaOf, PictureUse } from '@/src/seed/load-pictures'
import { parseBlocks } from '@/src/seed/parse-blocks'
import { randomOf } from '@/src/seed/random'
import { toEditorState } from '@/src/seed/rich-text'

const WIDTH = 3
const REMARK =
  '请补充两点：仲裁前置的例外情形，以及拖欠农民工工资的专门渠道；“十五天内有结果”的依据也请核对。'

/** Pictures of the news, covers and those inside the texts. */
export const newsPictures = (): PictureUse[] =>
  NEWS.flatMap(({ org, cover, body }) => [
    ...(cover ? [{ org, picture: cover }] : []),
    ...parseBlocks(body).flatMap((block) =>
      block.type === 'image' ? [{ org, picture: block.picture }] : [],
    ),
  ])

function common(context: SeedContext, item: NewsSeed, mediaOf: MediaOf) {
  const union = unionOf(context, item.org)
  return {
    title: item.title,
    channel: item.channel,
    summary: item.summary,
    author: item.author,
    source: union.name,
    cover: item.cover ? mediaOf(item.org, item.cover) : null,
    content: toEditorState(parseBlocks(item.body), (picture) => mediaOf(item.org, picture)),
    pinned: item.isPinned ?? false,
    organization: union.id,
    createdBy: authorOf(context, item.org),
  } satisfies Partial<RequiredDataFromCollectionSlug<'news'>>
}

async function createDraft(context: SeedContext, item: NewsSeed, mediaOf: MediaOf): Promise<void> {
  const editor = authorOf(context, item.org)
  const isSent = item.state === 'submitted' || item.state === 'returned'
  const data: Partial<RequiredDataFromCollectionSlug<'news'>> = {
    ...common(context, item, mediaOf),
    reviewState:
      item.state === 'draft' ? 'none' : item.state === 'returned' ? 'returned' : 'submitted',
    ...(item.state === 'returned' ? { reviewRemark: REMARK } : {}),
    ...(isSent ? { submittedBy: editor, submittedAt: momentOf(item.date, 40) } : {}),
    _status: 'draft',
  }
  await context.payload.create({ ...asSeed(), collection: 'news', draft: true, data })
}

async function createPublished(
  context: SeedContext,
  item: NewsSeed,
  mediaOf: MediaOf,
): Promise<void> {
  const data: RequiredDataFromCollectionSlug<'news'> = {
    ...common(context, item, mediaOf),
    ...publishedOn(item.date, randomOf(item.title).whole(0, 59)),
    _status: 'published',
  }
  await context.payload.create({ ...asSeed(), collection: 'news', data })
}

/** Writes the news that are missing. */
export async function loadNews(context: SeedContext, mediaOf: MediaOf): Promise<void> {
  const present = await presentIn(context.payload, 'news', 'title')
  const missing = NEWS.filter(
    ({ org, title }) => !present.has(`${unionOf(context, org).id}|${title}`),
  )
  await inParallel(missing, WIDTH, (item) =>
    item.state ? createDraft(context, item, mediaOf) : createPublished(context, item, mediaOf),
  )
}
