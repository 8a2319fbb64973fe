import type { PayloadRequest, Where } from 'payload'
import { type Actor, actorOf } from '@/access/actor'
import { handlingUnions } from './queue'

/** A ready-made text, for one step or (`action` null) for all. */
export type ReplyTemplate = { id: number; title: string; text: string; action: string | null }

const MOST = 200

/** Those of the person's own unions, and what the unions above hand down; not those of every union below. */
const usable = (actor: Actor | null): Where => {
  const own = handlingUnions(actor)
  const above = (actor?.appointments ?? []).flatMap(({ scope }) =>
    Object.values(scope).filter((id): id is number => id !== null),
  )
  return {
    or: [
      { organization: { in: own } },
      {
        and: [
          { visibleBelow: { equals: true } },
          // The root's id stands in no scope.
          { or: [{ scope1: { exists: false } }, { organization: { in: above } }] },
        ],
      },
    ],
  }
}

/** The texts that a person may choose from on the screen of a case. */
export const loadTemplates = async (req: PayloadRequest): Promise<ReplyTemplate[]> => {
  const { docs } = await req.payload.find({
    collection: 'reply-templates',
    where: usable(actorOf(req.user)),
    sort: 'title',
    select: { title: true, text: true, action: true },
    ...{ depth: 0, limit: MOST, pagination: false, overrideAccess: false, req },
  })
  return docs.map(({ action, id, text, title }) => ({ id, title, text, action: action ?? null }))
}
