import type { PoolClient } from 'pg'
import type { Scope } from '@/access/actor'
import type { ChangeKind, MembershipStatus } from '../workflows/membership'
import { type CopyValue, copyRows } from './copy-rows'
import { query } from './pool'

/** Columns of `members` that a sheet fills in as they are, by column. */
export const PLAIN_COLUMNS = [
  'name',
  'document_type',
  'gender',
  'birth_date',
  'ethnicity',
  'education',
  'political_status',
  'household_type',
  'household_place',
  'native_place',
  'employer_name',
  'employment',
  'work_number',
  'work_start_year',
  'trade',
  'job_title',
  'skill_level',
  'is_migrant',
  'new_employment_kind',
] as const
export type PlainColumn = (typeof PLAIN_COLUMNS)[number]

/** Columns that hold cipher text, and the hash by which a phone is found. */
export const SECRET_COLUMNS = [
  'id_number',
  'phone',
  'phone_hash',
  'home_address',
  'bank_card',
] as const
export type SecretColumn = (typeof SECRET_COLUMNS)[number]

/** A membership that a person of the sheet has already, days as `YYYY-MM-DD`. */
export type Standing = Record<PlainColumn, string | null> &
  Record<SecretColumn, string | null> & {
    id: number
    hash: string
    isHere: boolean
    status: MembershipStatus
    custom: Record<string, unknown> | null
    lastChange: string | null
    updated_at: string
  }

const TEXTS = [...PLAIN_COLUMNS, ...SECRET_COLUMNS]
  .map((column) => {
    if (column === 'birth_date')
      return `to_char(m.birth_date at time zone 'UTC', 'YYYY-MM-DD') birth_date`
    return `m.${column}::text`
  })
  .join(', ')

const STANDINGS = `select m.id, m.id_number_hash "hash", m.organization_id = $2 "isHere", m.status::text,
    m.custom, m.updated_at::text, ${TEXTS},
    (select to_char(max(c.date) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
      from membership_changes c where c.member_id = m.id) "lastChange"
  from members m
  where m.id_number_hash = any ($1) and m.deleted_at is null
    and (m.organization_id = $2 or m.status in ('active', 'kept'))
  order by m.id`

/** What memberships people have: binding ones anywhere, and whatever this union holds. */
export const findStandings = (hashes: string[], organization: number): Promise<Standing[]> =>
  query<Standing>(STANDINGS, [hashes, organization])

/** Sets ids aside for rows that are written with their ledger at once. */
export const reserveMemberIds = async (count: number): Promise<number[]> => {
  if (count === 0) return []
  const rows = await query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('members', 'id')) id from generate_series(1, $1)`,
    [count],
  )
  return rows.map(({ id }) => Number(id))
}

export type MemberValues = Record<PlainColumn | SecretColumn, CopyValue> & {
  id_number_hash: string
  older_id_number_hash: string | null
  custom: string | null
}

export type NewMember = MemberValues & {
  id: number
  employer_id: number | null
  status: MembershipStatus
  joined_at: string | null
}

type Placed = { organization: number; createdBy: number | null; scope: Scope }

const placeColumns = ({ createdBy, organization, scope }: Placed) => ({
  organization_id: organization,
  ...scope,
  created_by_id: createdBy,
})

/** New memberships. The state has to be the one that their lines in the ledger give. */
export const insertMembers = (
  client: PoolClient,
  members: readonly NewMember[],
  placed: Placed,
): Promise<void> => copyRows(client, 'members', members, placeColumns(placed))

export type LedgerLine = {
  member: number
  kind: ChangeKind
  /** `YYYY-MM-DD`, the day in China. */
  date: string
  reason: string | null
}

/** Lines of the ledger, in the order given; a trigger brings the state of the memberships up to date. */
export const insertLedger = (
  client: PoolClient,
  lines: readonly LedgerLine[],
  placed: Placed,
): Promise<void> => {
  const rows = lines.map(({ date, kind, member, reason }) => ({
    ...{ member_id: member, kind, date: `${date}T00:00:00Z`, reason },
  }))
  return copyRows(client, 'membership_changes', rows, placeColumns(placed))
}

const UPDATABLE = [
  ...PLAIN_COLUMNS,
  ...SECRET_COLUMNS,
  'id_number_hash',
  'older_id_number_hash',
  'custom',
] as const

/** A sheet that says nothing new of the employer leaves the link as somebody has made it. */
const EMPLOYER = `employer_id = case when m.employer_name is distinct from r.employer_name
  then r.employer_id else m.employer_id end`

const SET = [...UPDATABLE.map((column) => `${column} = r.${column}`), EMPLOYER].join(', ')

export type ChangedMember = MemberValues & {
  id: number
  employer_id: number | null
  updated_at: string
}

/** Writes changed memberships over; gives how many were still as they had been read. */
export const updateMembers = async (
  client: PoolClient,
  members: readonly ChangedMember[],
): Promise<number> => {
  if (members.length === 0) return 0
  const rows = members.map((member) => ({ ...member, custom: jsonOf(member.custom) }))
  const { rowCount } = await client.query(
    `update members m set ${SET}, updated_at = now()
     from jsonb_populate_recordset(null::members, $1::jsonb) r
     where m.id = r.id and m.updated_at = r.updated_at and m.deleted_at is null`,
    [JSON.stringify(rows)],
  )
  return rowCount ?? 0
}

const jsonOf = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

/** Asks the unions that hold people for them: pending membership → the one that binds. */
export const openTransfers = async (
  client: PoolClient,
  pairs: readonly { member: number; from: number }[],
  createdBy: number | null,
): Promise<void> => {
  if (pairs.length === 0) return
  const scopes = (alias: string) =>
    [1, 2, 3, 4, 5, 6].map((depth) => `${alias}.scope${depth}`).join(', ')
  await client.query(
    `insert into transfer_requests
       (name, member_id, from_member_id, state, due_at, organization_id,
        scope1, scope2, scope3, scope4, scope5, scope6, from_organization_id,
        from_scope1, from_scope2, from_scope3, from_scope4, from_scope5, from_scope6, created_by_id)
     select n.name, n.id, o.id, 'pending',
       now() + make_interval(days => coalesce((select transfer_days::int from site_settings limit 1), 15)),
       n.organization_id, ${scopes('n')}, o.organization_id, ${scopes('o')}, $2
     from jsonb_to_recordset($1::jsonb) p(member int, "from" int)
       join members n on n.id = p.member join members o on o.id = p."from"`,
    [JSON.stringify(pairs), createdBy],
  )
}
