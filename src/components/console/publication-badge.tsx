import { type PublicationFacts, publicationStateOf } from './publication-state'

/** The state of a record as a small coloured label. */
export function PublicationBadge({ facts }: { facts: PublicationFacts }) {
  const { label, tone } = publicationStateOf(facts)
  return <span className={`console-badge console-badge--${tone}`}>{label}</span>
}
