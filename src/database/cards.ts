import type { Payload, PayloadRequest } from 'payload'
import type { CardKey } from '../cards/signature'
import type { MembershipStatus } from '../workflows/membership'
import { runApart, runInTransaction, sql } from './session'

/** A membership as its card shows it. */
export type CardRecord = {
  number: string
  name: string
  status: MembershipStatus
  /** In the trash, or without personal data (PIPL art. 47). */
  isGone: boolean
  union: string
  unionCode: string
  joinedAt: string | null
}

const COLUMNS = sql`m."member_number" "number", m."name", m."status"::text "status",
  (m."deleted_at" is not null or m."id_number" = '') "isGone", m."joined_at" "joinedAt",
  o."name" "union", o."code" "unionCode"`

/** The membership whose card a link leads to. */
export const cardByLink = async (payload: Payload, link: string): Promise<CardRecord | null> => {
  const [row] = await runApart<CardRecord>(
    payload,
    sql`select ${COLUMNS} from "member_cards" c join "members" m on m."id" = c."member_id"
      join "organizations" o on o."id" = m."organization_id" where c."link" = ${link}`,
  )
  return row ?? null
}

/** The membership of a member's number. */
export const cardByNumber = async (
  payload: Payload,
  number: string,
): Promise<CardRecord | null> => {
  const [row] = await runApart<CardRecord>(
    payload,
    sql`select ${COLUMNS} from "members" m
      join "organizations" o on o."id" = m."organization_id" where m."member_number" = ${number}`,
  )
  return row ?? null
}

/**
 * Gives a membership the link of its card, or hands out the one that it has; `isRenewed` puts a new one in
 * the place of a link that came into wrong hands. A member from elsewhere gets a number with it.
 */
export const giveCardLink = async (
  req: PayloadRequest,
  member: number,
  fresh: string,
  isRenewed: boolean,
): Promise<string> => {
  await runInTransaction(
    req,
    sql`update "members" set "member_number" = nextval('member_number_seq')::text
      where "id" = ${member} and "member_number" is null`,
  )
  const [row] = await runInTransaction<{ link: string }>(
    req,
    sql`insert into "member_cards" ("member_id", "link") values (${member}, ${fresh})
      on conflict ("member_id") do update
        set "link" = case when ${isRenewed} then excluded."link" else "member_cards"."link" end
      returning "link"`,
  )
  return String(row?.link)
}

/** Remembers public keys for good: cards stay readable when FIELD_KEY no longer holds the key that signed them. */
export const keepCardKeys = async (payload: Payload, keys: CardKey[]): Promise<void> => {
  const rows = keys.map(({ kid, x }) => sql`(${kid}, ${x})`)
  await runApart(
    payload,
    sql`insert into "card_keys" ("kid", "x") values ${sql.join(rows, sql`, `)}
      on conflict ("kid") do nothing`,
  )
}

/** Every public key that cards were ever signed with, the newest first. */
export const readCardKeys = (payload: Payload): Promise<{ kid: string; x: string }[]> =>
  runApart(payload, sql`select "kid", "x" from "card_keys" order by "since" desc, "kid"`)
