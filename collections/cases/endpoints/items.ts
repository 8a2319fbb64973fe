import type { Endpoint } from 'payload'
import { entryItems } from '@/src/cases/desk/services'
import { actorFor, answerPrivately } from '../../shared/acts'

/**
 * `GET /api/cases/items?organization=<code>` → `{ items: [{ key, title, pinyin, form }] }`: what a union
 * takes cases for, for officers who enter what people say on the phone or at the counter.
 */
export const itemsEndpoint: Endpoint = {
  path: '/items',
  method: 'get',
  handler: async (req) => {
    actorFor(req, 'cases', 'create')
    const { organization } = req.query
    const items = await entryItems(req, typeof organization === 'string' ? organization : '')
    return answerPrivately({ items })
  },
}
