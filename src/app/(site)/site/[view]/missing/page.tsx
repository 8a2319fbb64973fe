import type { Metadata } from 'next'
import { missingMetadata } from '@/src/components/site/metadata'
import { Missing } from '@/src/components/site/missing'

export const metadata: Metadata = missingMetadata

/** Answers every address that no page has. */
export default function MissingPage() {
  return <Missing />
}
