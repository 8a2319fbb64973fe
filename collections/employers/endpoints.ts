import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { reachOf } from '@/access/grants'
import { addressOf } from '@/src/database/audit'
import { findEmployers, type SearchedBranch, SHORTEST_SEARCH } from '@/src/database/employer-search'
import { readPublicEmployers } from '@/src/database/public-employers'
import { admitRequest } from '@/src/database/request-limits'
import { env } from '@/src/env'
import { badInput, forbidden, notLoggedIn, tooMany } from '@/src/lib/errors'
import { answerPrivately } from '../shared/acts'

const MOST = 10
const LONGEST = 60
const LOOKUPS_A_MINUTE = 30
const MINUTE = 60

const readText = (req: PayloadRequest): string => {
  const { q } = req.query
  const text = typeof q === 'string' ? q.normalize('NFKC').replace(/\s+/g, ' ').trim() : ''
  if (text.length < SHORTEST_SEARCH)
    throw badInput('q', '请至少输入两个字（或两个拼音字母）。', 'employer.search_too_short')
  return text.slice(0, LONGEST)
}

/** The branches whose employers the person reads by office. */
const branchesOf = (req: PayloadRequest): SearchedBranch[] =>
  (actorOf(req.user)?.appointments ?? []).filter(
    ({ role }) => reachOf('employers', 'read', role) !== undefined,
  )

/**
 * `GET /api/employers/suggest?q=`: at most ten employers of the person's branches by part of a name, of
 * its pinyin or by credit code, for forms that link to one.
 */
const suggest: Endpoint = {
  path: '/suggest',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw notLoggedIn()
    const branches = branchesOf(req)
    if (branches.length === 0) throw forbidden()
    const ids = await findEmployers(req.payload, { text: readText(req), branches, limit: MOST })
    const { docs } = await req.payload.find({
      collection: 'employers',
      where: { id: { in: ids } },
      limit: MOST,
      pagination: false,
      depth: 1,
      select: { name: true, uscc: true, status: true, organization: true },
      populate: { organizations: { name: true, shortName: true } },
      overrideAccess: false,
      req,
    })
    const found = docs
      .map(({ id, name, organization, status, uscc }) => ({ id, name, uscc, status, organization }))
      .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    return answerPrivately({ docs: found })
  },
}

/**
 * `GET /api/employers/lookup?q=`: what anybody may know of at most ten employers at work, their name and
 * the unions to turn to; so many a minute from one address.
 */
const lookup: Endpoint = {
  path: '/lookup',
  method: 'get',
  handler: async (req) => {
    const text = readText(req)
    const limit = { purpose: 'employers.lookup', most: LOOKUPS_A_MINUTE, seconds: MINUTE }
    const isLimited = env.RATE_LIMITS === 'on'
    if (isLimited && !(await admitRequest(req.payload, { ...limit, address: addressOf(req) })))
      throw tooMany('查询太频繁，请一分钟后再试。')
    const ids = await findEmployers(req.payload, { text, onlyActive: true, limit: MOST })
    const docs = await readPublicEmployers(req.payload, ids)
    return answerPrivately({ docs })
  },
}

export const employerEndpoints: Endpoint[] = [suggest, lookup]
