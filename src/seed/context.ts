import type { CollectionSlug, Payload } from 'payload'
import type { StoredUnion } from '@/src/database/insert-organizations'

/** What the loaders share. */
export interface SeedContext {
  payload: Payload
  /** Unions by code. */
  unions: Map<string, StoredUnion>
  /** Account ids by e-mail. */
  accounts: Map<string, number>
}

/**
 * How the seed writes: no person stands behind it, so there is no access to check; all hooks run, and
 * `seeding` keeps them from auditing and announcing every record. Fresh per call, as hooks take notes
 * in the context.
 */
export const asSeed = () => ({ overrideAccess: true, context: { seeding: true } }) as const

/** The union of a code; a seed that names an unknown one is wrong. */
export function unionOf(context: SeedContext, code: string): StoredUnion {
  const union = context.unions.get(code)
  if (!union) throw new Error(`no union ${code}`)
  return union
}

/** The demo editor of a union, or the admin of a small one; null where there is neither. */
export function authorOf({ accounts }: SeedContext, code: string): number | null {
  return (
    accounts.get(`editor@${code}.onenet.test`) ?? accounts.get(`admin@${code}.onenet.test`) ?? null
  )
}

/** A moment after nine in the morning of a day in China. */
export const momentOf = (day: string, minute: number): string =>
  `${day}T09:${String(minute % 60).padStart(2, '0')}:00+08:00`

/** When a record was written, last saved and published: all at one moment of the seed's calendar. */
export const publishedOn = (day: string, minute: number) => {
  const moment = momentOf(day, minute)
  return { publishedAt: moment, createdAt: moment, updatedAt: moment }
}

/** Runs `work` on every item, at most `width` at a time. */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  const lane = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: width }, lane))
}

/** What a collection holds already, as `organization id|name`, trash included: a second run adds nothing. */
export async function presentIn(
  payload: Payload,
  collection: CollectionSlug,
  field: 'title' | 'name' | 'key' | 'originalName',
): Promise<Map<string, number>> {
  const { docs } = await payload.find({
    ...asSeed(),
    collection,
    pagination: false,
    limit: 0,
    depth: 0,
    trash: true,
    select: { organization: true, [field]: true },
  })
  return new Map(
    docs.map((doc) => {
      const row: Record<string, unknown> = { ...doc }
      return [`${row.organization}|${row[field]}`, doc.id]
    }),
  )
}
