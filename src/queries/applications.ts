import { cache } from 'react'
import type { Definition, Form } from '@/src/cases/definition'
import { askedForm } from '@/src/cases/districts'
import { collectionTag } from './cache-tags'
import { asPublic, distinct, payloadOfSite, type Shown } from './client'
import type { UnionCard } from './organizations'
import { type ServiceGuide, serviceByKey } from './services'

/** A service that can be applied for online, as one union offers it. */
export type Application = {
  guide: ServiceGuide
  /** The union that the case is addressed to. */
  union: UnionCard
  form: Form
  /** Whether it may be about the union itself, and then goes one level up. */
  mayBeComplaint: boolean
}

const readEdition = async (edition: number): Promise<Definition | null> => {
  const payload = await payloadOfSite()
  const found = await payload.findByID({
    collection: 'service-definitions',
    id: edition,
    ...asPublic,
    select: { definition: true },
    depth: 0,
    disableErrors: true,
  })
  // Compiled and checked by the program at publication (src/cases/compile.ts).
  return (found?.definition as Definition | undefined) ?? null
}

/** The form of a service as a union (none: the province) offers it; null when it is not done online. */
export const applicationFor = cache(
  async (key: string, code?: string): Promise<Shown<Application | null>> => {
    const { data: guide, tags } = await serviceByKey(key, code)
    const union = guide?.path.at(-1)
    if (!guide || !union || guide.edition === null) return { data: null, tags }
    // An edition never changes; which one is in force is told by the listing's own tag.
    const edition = await readEdition(guide.edition)
    if (!edition) return { data: null, tags }
    const form = await askedForm(await payloadOfSite(), edition.form, union.id)
    return {
      data: { guide, union, form, mayBeComplaint: edition.effect === 'none' },
      // The places that a form offers are unions, closed and founded.
      tags: form === edition.form ? tags : distinct(tags, collectionTag('organizations')),
    }
  },
)
