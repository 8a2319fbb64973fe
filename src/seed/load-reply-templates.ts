import type { RequiredDataFromCollectionSlug } from 'payload'
import { asSeed, presentIn, type SeedContext, unionOf } from '@/src/seed/context'
import { REPLY_TEMPLATES } from '@/src/seed/data/reply-templates'

/** Writes the ready-made texts that are missing. */
export async function loadReplyTemplates(context: SeedContext): Promise<void> {
  const present = await presentIn(context.payload, 'reply-templates', 'title')
  for (const { org, ...template } of REPLY_TEMPLATES) {
    const organization = unionOf(context, org).id
    if (present.has(`${organization}|${template.title}`)) continue
    await context.payload.create({
      ...asSeed(),
      collection: 'reply-templates',
      data: {
        ...template,
        visibleBelow: true,
        organization,
      } as RequiredDataFromCollectionSlug<'reply-templates'>,
    })
  }
}
