import type { ReactNode } from 'react'
import type { UnionCard } from '@/src/queries/organizations'
import { Breadcrumbs, type Crumb } from './breadcrumbs'

/** The head of a list page. */
export function ListHead({
  title,
  lead,
  crumbs = [],
}: {
  title: string
  lead: string
  crumbs?: Crumb[]
}) {
  return (
    <div className="page-head">
      <Breadcrumbs crumbs={crumbs} current={title} />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
    </div>
  )
}

/** A heading inside a page, with a way to everything of its kind. */
export function SectionHead({
  id,
  title,
  note,
  more,
}: {
  id: string
  title: string
  note?: string
  more?: { href: string; name: string }
}) {
  return (
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {note ? <p>{note}</p> : null}
      {more ? (
        <a className="more" href={more.href}>
          {more.name}
        </a>
      ) : null}
    </div>
  )
}

/** Says kindly that there is nothing, and where to go. */
export function Nothing({ children }: { children: ReactNode }) {
  return <div className="nothing">{children}</div>
}

/** Facts as pairs. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>
}

/** One fact; left out when there is nothing to say. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === false || children === '')
    return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A number to call; nothing for none. */
export const telephone = (number: string): ReactNode =>
  number ? <a href={`tel:${number.replace(/[^\d+-]/g, '')}`}>{number}</a> : null

/** A union with the way to its site; nothing for none. */
export const unionLink = (union: UnionCard | null): ReactNode =>
  union ? <a href={`/unions/${union.code}`}>{union.name}</a> : null
