import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { findStation } from '@/src/database/cases/find-item'
import { type OfferedItem, readOfferedItems } from '@/src/database/cases/offered-items'
import { nameSearch } from '@/src/lib/slug'
import { askedForm } from '../districts'
import { handlingUnions } from './queue'

/** The service items that the person's unions offer, for choosing by. */
export const offeredServices = async (
  req: PayloadRequest,
): Promise<{ key: string; title: string }[]> => {
  const items = await readOfferedItems(req.payload, handlingUnions(actorOf(req.user)))
  return items.map(({ key, title }) => ({ key, title }))
}

/** An item as the quick entry draws it; `pinyin` is what one may type to find it. */
export type EntryItem = OfferedItem & { pinyin: string }

/** What a union offers, with what each item asks; nothing when it is not at work. */
export const entryItems = async (req: PayloadRequest, code: string): Promise<EntryItem[]> => {
  const station = await findStation(req, code)
  if (!station?.isActive) return []
  const items = await readOfferedItems(req.payload, [station.id])
  return Promise.all(
    items.map(async (item) => ({
      ...item,
      form: await askedForm(req.payload, item.form, station.id),
      pinyin: nameSearch(item.title),
    })),
  )
}
