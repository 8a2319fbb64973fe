import type { Endpoint, PayloadRequest } from 'payload'
import { badInput, notLoggedIn } from '@/src/lib/errors'
import { answerPrivately } from '../../shared/acts'
import { loadChildren, loadRoots, searchTree } from './load-nodes'

const LONGEST_SEARCH = 50

const wholeNumber = (text: unknown, name: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1)
    throw badInput(name, '组织编号有误，请从组织树里重新打开。', 'tree.number')
  return value
}

const answerOf = (req: PayloadRequest): Promise<unknown> => {
  const { page, parent, q } = req.query
  if (typeof q === 'string' && q.trim() !== '')
    return searchTree(req, q.trim().slice(0, LONGEST_SEARCH), req.query.everywhere === '1')
  if (parent === undefined) return loadRoots(req)
  return loadChildren(req, wholeNumber(parent, 'parent'), wholeNumber(page ?? 1, 'page'))
}

/**
 * `GET /api/organizations/tree`: the person's own unions; with `parent` (and `page`) the unions directly
 * below one; with `q` a search of their branches, with `everywhere=1` of all. Every union comes through the person's own read access.
 */
export const treeEndpoint: Endpoint = {
  path: '/tree',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw notLoggedIn()
    return answerPrivately(await answerOf(req))
  },
}
