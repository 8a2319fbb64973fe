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

/**
 * Ids of published service items that share pairs of characters with the text, the most first; what can be
 * done online and what the higher union offers before others. A hint where to look, as above.
 */
export const findLikelyServices = async (
  payload: Payload,
  text: string,
  limit: number,
): Promise<number[]> => {
  const rows = await runApart<{ id: number }>(
    payload,
    sql`select s."id" from "services" s
        join "organizations" o on o."id" = s."organization_id"
        cross join lateral (
          select count(*) "shared" from unnest("character_pairs"(${TEXT.services})) pair
          where pair = any("character_pairs"(${text})) and pair !~ '\\s'
        ) likeness
      where s."_status" = 'published' and s."deleted_at" is null and likeness."shared" > 0
        and "character_pairs"(${TEXT.services}) && "character_pairs"(${text})
      order by likeness."shared" desc, s."accepts_cases" desc nulls last, o."depth", s."id"
      limit ${limit}`,
  )
  return rows.map(({ id }) => Number(id))
}
