import type { Payload, PayloadRequest } from 'payload'
import type { Scope } from '@/access/actor'
import { runApart, runInTransaction, sql } from './session'

/** A request to take over a membership, with the places of both unions. */
export type Transfer = Scope & {
  id: number
  state: 'pending' | 'released' | 'lapsed' | 'withdrawn'
  member: number
  fromMember: number
  organization: number
  fromOrganization: number
  from: Scope
}

type Row = Omit<Transfer, 'from'> & Record<`from${1 | 2 | 3 | 4 | 5 | 6}`, number | null>

/** Opens the request of a pending membership at the union that holds the person; due in `days` days. */
export const openTransfer = async (
  req: PayloadRequest,
  { member, fromMember, days }: { member: number; fromMember: number; days: number },
): Promise<number> => {
  const [row] = await runInTransaction<{ id: number }>(
    req,
    sql`insert into "transfer_requests"
        ("name", "member_id", "from_member_id", "state", "due_at", "organization_id",
         "scope1", "scope2", "scope3", "scope4", "scope5", "scope6", "from_organization_id",
         "from_scope1", "from_scope2", "from_scope3", "from_scope4", "from_scope5", "from_scope6",
         "created_by_id")
      select n."name", n."id", o."id", 'pending', now() + make_interval(days => ${days}::int),
        n."organization_id", n."scope1", n."scope2", n."scope3", n."scope4", n."scope5", n."scope6",
        o."organization_id", o."scope1", o."scope2", o."scope3", o."scope4", o."scope5", o."scope6",
        ${req.user?.id ?? null}
      from "members" n, "members" o where n."id" = ${member} and o."id" = ${fromMember}
      returning "id"`,
  )
  return Number(row?.id)
}

/** Reads a request and makes others who decide it wait until the transaction ends. */
export const holdTransfer = async (req: PayloadRequest, id: number): Promise<Transfer | null> => {
  const [row] = await runInTransaction<Row>(
    req,
    sql`select "id", "state"::text, "member_id" "member", "from_member_id" "fromMember",
        "organization_id" "organization", "from_organization_id" "fromOrganization",
        "scope1"::int, "scope2"::int, "scope3"::int, "scope4"::int, "scope5"::int, "scope6"::int,
        "from_scope1"::int "from1", "from_scope2"::int "from2", "from_scope3"::int "from3",
        "from_scope4"::int "from4", "from_scope5"::int "from5", "from_scope6"::int "from6"
      from "transfer_requests" where "id" = ${id} for no key update`,
  )
  if (!row) return null
  const { from1, from2, from3, from4, from5, from6, ...transfer } = row
  const from = {
    ...{ scope1: from1, scope2: from2, scope3: from3 },
    ...{ scope4: from4, scope5: from5, scope6: from6 },
  }
  return { ...transfer, from }
}

/** Writes how a request ended. */
export const endTransfer = async (
  req: PayloadRequest,
  id: number,
  state: 'released' | 'lapsed' | 'withdrawn',
): Promise<void> => {
  await runInTransaction(
    req,
    sql`update "transfer_requests" set "state" = ${state}::"enum_transfer_requests_state",
        "decided_at" = now(), "decided_by_id" = ${req.user?.id ?? null}, "updated_at" = now()
      where "id" = ${id}`,
  )
}

/** Requests whose time is over and that nobody has decided; oldest first, at most `limit`. */
export const overdueTransfers = async (payload: Payload, limit: number): Promise<number[]> => {
  const rows = await runApart<{ id: number }>(
    payload,
    sql`select "id" from "transfer_requests" where "state" = 'pending' and "due_at" <= now()
      order by "due_at" limit ${limit}`,
  )
  return rows.map(({ id }) => Number(id))
}

/** Whether this union waits for the person already. */
export const isAskedFor = async (
  req: PayloadRequest,
  hashes: string[],
  organization: number,
): Promise<boolean> => {
  const list = sql.join(
    hashes.map((hash) => sql`${hash}`),
    sql`, `,
  )
  const rows = await runInTransaction(
    req,
    sql`select 1 from "members" where "id_number_hash" in (${list}) and "status" = 'pending'
      and "organization_id" = ${organization} and "deleted_at" is null limit 1`,
  )
  return rows.length > 0
}

/** Moves a membership that will not begin to the trash: nothing is waited for any more. */
export const dropPending = async (req: PayloadRequest, member: number): Promise<void> => {
  await runInTransaction(
    req,
    sql`update "members" set "deleted_at" = now(), "updated_at" = now()
      where "id" = ${member} and "status" = 'pending'`,
  )
}
