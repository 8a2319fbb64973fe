import type { PayloadRequest, UIFieldServerProps } from 'payload'
import { actorOf, type Scope, scopeOf } from '@/access/actor'
import { covers } from '@/access/policy'
import { loadAncestors } from '@/collections/organizations/tree/load-ancestors'
import { idOf } from '@/src/lib/id-of'
import { reorganising } from '../reorganise/address'

/** A new record lies nowhere yet: its place is the union it is being written for. */
const scopeOfOrganization = async (req: PayloadRequest, id: number): Promise<Scope | null> => {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    select: { name: true },
    overrideAccess: false,
    req,
  })
  return docs[0] ? scopeOf(docs[0] as Partial<Scope>) : null
}

/** Where a record hangs in the tree: `湖北 › 宜昌 › 宜都`, each a link to that union. */
export async function RecordPlace({ collectionSlug, data, req }: UIFieldServerProps) {
  const isUnion = collectionSlug === 'organizations'
  const owner = idOf(isUnion ? data?.parent : data?.organization)
  const isStored = idOf(data?.id) !== undefined
  const scope = isStored
    ? scopeOf(data ?? {})
    : owner === undefined
      ? null
      : await scopeOfOrganization(req, owner)
  if (scope === null) return null
  const unions = await loadAncestors(req, [scope])
  const mayReorganise =
    isUnion &&
    isStored &&
    data?.status !== 'closed' &&
    covers(actorOf(req.user), 'reorganisations', 'create', scope)
  return (
    <nav className="record-place" aria-label="所在的工会">
      <span className="record-place__label">{isUnion ? '组织位置' : '归属'}</span>
      <ol>
        {unions.map(({ id, name }) => (
          <li key={id}>
            <a href={`/admin/collections/organizations/${id}`}>{name}</a>
          </li>
        ))}
      </ol>
      {mayReorganise ? (
        <a href={reorganising(idOf(data?.id) ?? 0)}>移交、合并、分立、撤销或更名</a>
      ) : null}
    </nav>
  )
}
