import type { PayloadRequest } from 'payload'
import { SCOPE_KEYS, type Scope, scopeOf } from '@/access/actor'
import { loadAncestors } from '@/collections/organizations/tree/load-ancestors'

/** The scope of the union above at some depth: the columns down to there. */
const scopeAbove = (scope: Scope, id: number): Scope => {
  const depth = SCOPE_KEYS.findIndex((key) => scope[key] === id) + 1
  return scopeOf(Object.fromEntries(SCOPE_KEYS.slice(0, depth).map((key) => [key, scope[key]])))
}

/** Where the union hangs in the tree; those whose figures are the person's to read are links. */
export async function UnionPath({
  hrefOf,
  maySee,
  req,
  union,
}: {
  req: PayloadRequest
  union: { id: number; scope: Scope }
  hrefOf: (union: number) => string
  /** Whether figures of the union at this place are the person's to read. */
  maySee: (scope: Scope) => boolean
}) {
  const unions = await loadAncestors(req, [union.scope])
  return (
    <nav aria-label="所在的工会" className="record-place">
      <span className="record-place__label">组织位置</span>
      <ol>
        {unions.map(({ id, name }) => (
          <li key={id}>
            {id === union.id ? (
              <strong>{name}</strong>
            ) : maySee(scopeAbove(union.scope, id)) ? (
              <a href={hrefOf(id)}>{name}</a>
            ) : (
              name
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
