import type { UnionCard } from '@/src/queries/organizations'

export type Crumb = { name: string; href: string }

/** The crumbs of a path of unions. */
export const unionCrumbs = (path: UnionCard[]): Crumb[] =>
  path.slice(1).map(({ shortName, code }) => ({ name: shortName, href: `/unions/${code}` }))

/** The way from the first page to this one. */
export function Breadcrumbs({ crumbs, current }: { crumbs: Crumb[]; current: string }) {
  return (
    <nav className="breadcrumbs" aria-label="当前位置">
      <ol>
        <li>
          <a href="/">首页</a>
        </li>
        {crumbs.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li>
          <span aria-current="page">{current}</span>
        </li>
      </ol>
    </nav>
  )
}
