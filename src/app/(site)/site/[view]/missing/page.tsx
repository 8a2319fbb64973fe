import { notFound } from 'next/navigation'

/** Answers every address that no page has. */
export default function MissingPage(): never {
  notFound()
}
