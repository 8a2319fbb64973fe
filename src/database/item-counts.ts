import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { CountedItem, ItemCounts } from '@/src/visits/items'
import { runApart, sql } from './session'

const TODAY = sql`(now() at time zone 'Asia/Shanghai')::date`

/** The published item and its union; no row for anything else. */
const published = ({ collection, id }: CountedItem) => sql`
  select i."id", i."organization_id" from ${sql.identifier(collection.replaceAll('-', '_'))} i
  where i."id" = ${id} and i."_status" = 'published' and i."deleted_at" is null`

/** Adds one view of a published item to its day; short and apart, no page waits for it. */
export const countView = async (payload: Payload, item: CountedItem): Promise<void> => {
  await runApart(
    payload,
    sql`insert into "item_counts" as c ("collection", "item_id", "day", "organization_id", "views")
      select ${item.collection}, i."id", ${TODAY}, i."organization_id", 1 from (${published(item)}) i
      on conflict ("collection", "item_id", "day") do update set "views" = c."views" + 1`,
  )
}

/** The salt of today; the first who needs it makes it, and throws away those of days gone by. */
const saltOfToday = async (payload: Payload): Promise<Buffer> => {
  const find = async () => {
    const [row] = await runApart<{ salt: string }>(
      payload,
      sql`select encode("salt", 'hex') "salt" from "like_salts" where "day" = ${TODAY}`,
    )
    return row && Buffer.from(row.salt, 'hex')
  }
  const known = await find()
  if (known) return known
  await forgetLikers(payload)
  await runApart(
    payload,
    sql`insert into "like_salts" ("day", "salt")
      values (${TODAY}, decode(${randomBytes(32).toString('hex')}, 'hex')) on conflict do nothing`,
  )
  const made = await find()
  if (!made) throw new Error('the day ended while its salt was made')
  return made
}

/** Throws away what told devices apart on days gone by. */
export const forgetLikers = async (payload: Payload): Promise<void> => {
  await runApart(payload, sql`delete from "like_salts" where "day" < ${TODAY}`)
  await runApart(payload, sql`delete from "likes_given" where "day" < ${TODAY}`)
}

/**
 * Counts a like of a published item, one for each device and day.
 * @param device a keyed hash of what tells the device apart; it is hashed again with the salt of the day
 * @returns whether it was the device's first of the day for this item; null when there is no such item
 */
export const countLike = async (
  payload: Payload,
  item: CountedItem,
  device: string,
): Promise<boolean | null> => {
  const salt = (await saltOfToday(payload)).toString('hex')
  const [row] = await runApart<{ found: number; given: number }>(
    payload,
    sql`with item as (${published(item)}),
      given as (
        insert into "likes_given" ("day", "mark")
        select ${TODAY}, sha256(decode(${salt}, 'hex')
          || convert_to(${`${item.collection} ${item.id} ${device}`}, 'UTF8')) from item
        on conflict do nothing returning 1),
      counted as (
        insert into "item_counts" as c ("collection", "item_id", "day", "organization_id", "likes")
        select ${item.collection}, i."id", ${TODAY}, i."organization_id", 1 from item i, given
        on conflict ("collection", "item_id", "day") do update set "likes" = c."likes" + 1)
      select (select count(*) from item)::int "found", (select count(*) from given)::int "given"`,
  )
  return row && row.found > 0 ? row.given > 0 : null
}

/** How often each of some items of one kind was opened, over all days; those never opened are left out. */
export const viewsOf = async (
  payload: Payload,
  collection: CountedItem['collection'],
  ids: number[],
): Promise<Map<number, number>> => {
  const rows = await runApart<{ id: number; views: number }>(
    payload,
    sql`select "item_id" "id", sum("views")::float8 "views" from "item_counts"
      where "collection" = ${collection}
        and "item_id" in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::int)
      group by "item_id"`,
  )
  return new Map(rows.map(({ id, views }) => [Number(id), views]))
}

/** How often a published item was opened and liked, over all days. */
export const countsOf = async (payload: Payload, item: CountedItem): Promise<ItemCounts | null> => {
  const [row] = await runApart<ItemCounts>(
    payload,
    sql`select coalesce(sum(c."views"), 0)::float8 "views", coalesce(sum(c."likes"), 0)::float8 "likes"
      from (${published(item)}) i left join "item_counts" c
        on c."collection" = ${item.collection} and c."item_id" = i."id"
      group by i."id"`,
  )
  return row ?? null
}
