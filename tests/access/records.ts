import { randomUUID } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'
import type { Union } from './tree'

/** Collections whose records are drafted, reviewed and published. */
export const PUBLISHABLES = [
  'news',
  'services',
  'places',
  'model-workers',
  'innovation-studios',
  'competitions',
] as const
export type Publishable = (typeof PUBLISHABLES)[number]

/** The smallest rich text with something in it. */
export const paragraph = (text: string) => ({
  root: {
    ...{ type: 'root', direction: 'ltr' as const, format: '' as const, indent: 0, version: 1 },
    children: [
      {
        ...{ type: 'paragraph', direction: 'ltr', format: '', indent: 0, version: 1 },
        textFormat: 0,
        children: [
          { type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 },
        ],
      },
    ],
  },
})

const consent = { given: true, givenAt: '2026-01-05T00:00:00.000Z' }

const SAMPLE: Record<Publishable, () => Record<string, unknown>> = {
  news: () => ({ title: '新闻', content: paragraph('正文') }),
  services: () => ({ title: '服务', key: `k${randomUUID()}` }),
  places: () => ({ name: '驿站' }),
  'model-workers': () => ({ name: '工匠', consent }),
  'innovation-studios': () => ({ name: '工作室', consent }),
  competitions: () => ({ title: '竞赛', consent }),
}

/** What a person sends to create a record that can be published as it is. */
export const sampleOf = (collection: Publishable, organization: number) => ({
  ...SAMPLE[collection](),
  organization,
})

/** The field in which edits of the matrix show. */
export const EDITED: Record<Publishable, string> = {
  news: 'summary',
  services: 'summary',
  places: 'address',
  'model-workers': 'unitName',
  'innovation-studios': 'unitName',
  competitions: 'place',
}

/** Writes as the program itself: no person, no audit. */
export const seedRecord = async (
  payload: Payload,
  collection: CollectionSlug,
  data: Record<string, unknown>,
): Promise<number> => {
  const made = await payload.create({
    collection,
    data: data as never,
    overrideAccess: true,
    context: { seeding: true },
  })
  return Number(made.id)
}

/** A record that the public has never seen, or one on the site. */
export const seedPublishable = (
  payload: Payload,
  collection: Publishable,
  at: Union,
  isLive: boolean,
  extra: Record<string, unknown> = {},
): Promise<number> =>
  seedRecord(payload, collection, {
    ...sampleOf(collection, at.id),
    _status: isLive ? 'published' : 'draft',
    ...extra,
  })

/** A media row without a file behind it. */
export const seedMedia = async (
  payload: Payload,
  at: Union,
  { createdBy, isPublic = false }: { createdBy?: number; isPublic?: boolean } = {},
): Promise<number> => {
  const filename = `${randomUUID()}.png`
  const made = await payload.db.create({
    collection: 'media',
    data: {
      ...{ alt: '图', filename, mimeType: 'image/png', filesize: 68, width: 1, height: 1 },
      ...{ organization: at.id, ...at.scope, isPublic, createdBy: createdBy ?? null },
    },
  })
  return Number(made.id)
}
