import { unstable_cache } from 'next/cache'
import type { Shown } from './client'

/** Next drops the tags of one call beyond 128. */
const TAGS_OF_ONE_CALL = 100

/**
 * Ties the page or feed being rendered to the tags of what it shows, and gives the data. Next offers no
 * other way to tag a page than to go through `unstable_cache`; nothing is kept there.
 */
export async function show<T>(query: Promise<Shown<T>>): Promise<T> {
  const { data, tags } = await query
  for (let start = 0; start < tags.length; start += TAGS_OF_ONE_CALL) {
    const some = tags.slice(start, start + TAGS_OF_ONE_CALL)
    await unstable_cache(async () => null, some, { tags: some })()
  }
  return data
}
