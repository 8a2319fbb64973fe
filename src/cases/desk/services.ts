import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { readOfferedItems } from '@/src/database/cases/offered-items'
import { handlingUnions } from './queue'

/** The service items that the person's unions offer, for choosing by. */
export const offeredServices = async (
  req: PayloadRequest,
): Promise<{ key: string; title: string }[]> => {
  const items = await readOfferedItems(req.payload, handlingUnions(actorOf(req.user)))
  return items.map(({ key, title }) => ({ key, title }))
}
