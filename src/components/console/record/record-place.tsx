import type { PayloadRequest, UIFieldServerProps } from 'payload'
import { type Scope, scopeOf } from '@/access/actor'
import { loadAncestors } from '@/collections/organizations/tree/load-ancestors'
import { idOf } from '@/src/lib/id-of'

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
    </nav>
  )
}
