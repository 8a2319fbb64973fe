import type { PayloadRequest } from 'payload'
import { type Actor, SCOPE_KEYS, type Scope, scopeOf } from '@/access/actor'
import { covers } from '@/access/policy'
import type { FiguredUnion } from '@/collections/organizations/figures/load-figures'
import { loadAncestors } from '@/collections/organizations/tree/load-ancestors'
import { figuresHref } from './addresses'

/** The scope of the union above at some depth: the columns down to there. */
const scopeAbove = (scope: Scope, id: number): Scope => {
  const depth = SCOPE_KEYS.findIndex((key) => scope[key] === id) + 1
  return scopeOf(Object.fromEntries(SCOPE_KEYS.slice(0, depth).map((key) => [key, scope[key]])))
}

/** Where the union hangs in the tree; those whose figures are the person's to read are links. */
export async function UnionPath({
  actor,
  req,
  union,
}: {
  actor: Actor
  req: PayloadRequest
  union: FiguredUnion
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
            ) : covers(actor, 'organizations', 'read', scopeAbove(union.scope, id)) ? (
              <a href={figuresHref(id)}>{name}</a>
            ) : (
              name
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
