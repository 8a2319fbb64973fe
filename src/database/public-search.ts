import type { Payload } from 'payload'
import { runApart, sql } from './session'

const TABLES = {
  news: sql`"news"`,
  services: sql`"services"`,
  'model-workers': sql`"model_workers"`,
  'innovation-studios': sql`"innovation_studios"`,
  competitions: sql`"competitions"`,
  places: sql`"places"`,
}

/** What is searched: the very expressions of the indexes (migrations/…_search.ts). */
const TEXT = {
  news: sql`"title" || ' ' || coalesce("summary", '')`,
  services: sql`"title" || ' ' || coalesce("summary", '')`,
  'model-workers': sql`"name" || ' ' || coalesce("summary", '')`,
  'innovation-studios': sql`"name" || ' ' || coalesce("unit_name", '')`,
  competitions: sql`"title" || ' ' || coalesce("place", '')`,
  places: sql`"name" || ' ' || coalesce("address", '')`,
}

export type Searched = keyof typeof TABLES

const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/**
 * Ids of published records whose title or summary contains the text (two characters or more), latest
 * first. Only a hint where to look: who asks must read the records themselves with the reader's rights.
 */
export const findPublished = async (
  payload: Payload,
  collection: Searched,
  text: string,
  limit: number,
): Promise<number[]> => {
  const rows = await runApart<{ id: number }>(
    payload,
    sql`select "id" from ${TABLES[collection]} where "_status" = 'published' and "deleted_at" is null
      and "character_pairs"(${TEXT[collection]}) @> "character_pairs"(${text})
      and (${TEXT[collection]}) ilike ${likePattern(text)}
      order by "published_at" desc nulls last, "id" desc limit ${limit}`,
  )
  return rows.map(({ id }) => Number(id))
}
