import type { Endpoint, PayloadRequest } from 'payload'
import type { Actor } from '@/access/actor'
import { reachOf } from '@/access/grants'
import { compileListing } from '@/src/cases/compile'
import { readItemFile, type ServiceItem } from '@/src/cases/item-file'
import { levelsFrom } from '@/src/database/service-definitions'
import { withTransaction } from '@/src/database/session'
import { badInput } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'
import { actorFor, bodyOf, textIn } from '../../shared/acts'
import { findSentUnion } from '../../shared/sent-union'

/** Copies of one key that a union may have; nobody needs the third. */
const MOST_COPIES = 50

const unionFor = async (req: PayloadRequest, actor: Actor, sent: unknown): Promise<number> => {
  const own = actor.appointments.find(
    ({ closed, role }) => !closed && reachOf('services', 'create', role) !== undefined,
  )
  const found = sent === undefined ? own?.organization : await findSentUnion(req, sent)
  if (found === undefined)
    throw badInput('organization', '请选择导入到哪个工会。', 'item_file.organization')
  return found
}

/** The key of the file, or one beside it when the union has a listing of that key. */
const freeKey = async (
  req: PayloadRequest,
  organization: number,
  wanted: string,
): Promise<string> => {
  const { docs } = await req.payload.db.find<{ key?: string | null }>({
    collection: 'services',
    where: {
      and: [{ organization: { equals: organization } }, { key: { like: wanted } }],
    },
    limit: 0,
    pagination: false,
    req,
  })
  const taken = new Set(docs.map(({ key }) => key))
  const names = [wanted, ...Array.from({ length: MOST_COPIES }, (_, at) => `${wanted}-${at + 2}`)]
  const free = names.find((name) => !taken.has(name))
  if (!free)
    throw badInput('key', '这个事项已经导入过很多次，请先清理不用的草稿。', 'item_file.too_many')
  return free
}

const createDraft = async (req: PayloadRequest, organization: number, item: ServiceItem) => {
  const key = item.key ? await freeKey(req, organization, item.key) : undefined
  const made = await req.payload.create({
    collection: 'services',
    draft: true,
    data: { ...item, key, organization, _status: 'draft' },
    depth: 0,
    overrideAccess: false,
    req,
  })
  return { made, isRenamed: item.key !== undefined && key !== item.key }
}

/**
 * `POST /api/services/import-item` `{ content, organization? }`: makes a draft of an item file (its text) in the
 * union named, or in the person's own. @returns the draft, and what has to be put right before it can be
 * published there. Errors: 400 `item_file.*`; 401, 403.
 */
export const importItem: Endpoint = {
  path: '/import-item',
  method: 'post',
  handler: async (req) => {
    const actor = actorFor(req, 'services', 'create')
    const body = await bodyOf(req)
    const content = textIn(body, 'content')
    if (!content) throw badInput('content', '请选择事项文件。', 'item_file.missing')
    const item = readItemFile(content)
    const organization = await unionFor(req, actor, body.organization)
    const { isRenamed, made } = await withTransaction(req, () =>
      createDraft(req, organization, item),
    )
    const [level = '', ...above] = await levelsFrom(req, idOf(made.organization) ?? organization)
    const problems = made.acceptsCases ? compileListing(made, { level, above }).problems : []
    const renamed = isRenamed ? `本会已有同标识的事项，这份草稿的标识是 ${made.key}。` : ''
    return Response.json(
      { doc: made, problems, message: `已导入为草稿，请核对后送审。${renamed}` },
      { status: 201 },
    )
  },
}
