import type { PoolClient } from 'pg'
import type { Place } from '../registers/import/register'
import { query } from './pool'

/** Columns of `employers` that a sheet fills in as they are. */
export const EMPLOYER_COLUMNS = [
  'name',
  'uscc',
  'kind',
  'economic_type',
  'industry',
  'status',
  'legal_representative',
  'contact_phone',
  'address',
  'division_code',
  'worker_count',
  'migrant_worker_count',
  'remarks',
] as const
export type EmployerColumn = (typeof EMPLOYER_COLUMNS)[number]

/** An employer that is there already, everything as text. */
export type KnownEmployer = Record<EmployerColumn, string | null> & {
  id: number
  formerNames: string[]
  unions: number[]
  updated_at: string
}

export const employersById = (ids: number[]): Promise<KnownEmployer[]> =>
  query<KnownEmployer>(
    `select e.id, e.updated_at::text, ${EMPLOYER_COLUMNS.map((name) => `e.${name}::text`).join(', ')},
       array(select t.text from employers_texts t where t.parent_id = e.id and t.path = 'formerNames'
         order by t."order")::text[] "formerNames",
       array(select u.organization_id from employers_unions u where u._parent_id = e.id)::int[] "unions"
     from employers e where e.id = any ($1)`,
    [ids],
  )

/** Which of these credit codes some employer has, wherever it is registered. */
export const usccsInUse = async (usccs: string[]): Promise<Set<string>> => {
  const rows = await query<{ uscc: string }>('select uscc from employers where uscc = any ($1)', [
    usccs,
  ])
  return new Set(rows.map(({ uscc }) => uscc))
}

/** Unions of a branch that are at work, by any of these names or codes. */
export const unionsNamed = ({ depth, organization }: Place, texts: string[]) =>
  query<{ id: number; code: string; name: string }>(
    `select id, code, name from organizations
     where (code = any ($1) or name = any ($1)) and status <> 'closed'
       and (id = $2 or ${depth === 0 ? 'true' : `scope${depth} = $2`})`,
    [texts, organization],
  )

export const reserveEmployerIds = async (count: number): Promise<number[]> => {
  const rows = await query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('employers', 'id')) id from generate_series(1, $1)`,
    [count],
  )
  return rows.map(({ id }) => Number(id))
}

/** The federation of the county that a union `o` lies in, as in find-county.ts. */
const COUNTY = `(select c.id from organizations c
    where (c.depth = 0 or c.id in (o.scope1, o.scope2, o.scope3, o.scope4, o.scope5, o.scope6))
      and c.level in ('province', 'city', 'county') order by c.depth desc limit 1)`

type Columns = Record<string, string | number | null>

const NAMED = [...EMPLOYER_COLUMNS, 'search_names', 'pinyin']

/** New employers, each with the place that its union or county (`organization_id`) has now. */
export const insertEmployers = async (
  client: PoolClient,
  rows: readonly Columns[],
  createdBy: number | null,
): Promise<void> => {
  if (rows.length === 0) return
  await client.query(
    `insert into employers (id, ${NAMED.join(', ')}, organization_id, place_id, created_by_id,
       scope1, scope2, scope3, scope4, scope5, scope6)
     select r.id, ${NAMED.map((name) => `r.${name}`).join(', ')}, o.id, ${COUNTY}, $2,
       o.scope1, o.scope2, o.scope3, o.scope4, o.scope5, o.scope6
     from jsonb_populate_recordset(null::employers, $1::jsonb) r
       join organizations o on o.id = r.organization_id
     for key share of o`,
    [JSON.stringify(rows), createdBy],
  )
}

/** Writes columns of employers over; gives how many were still as they had been read. */
export const updateEmployers = async (
  client: PoolClient,
  rows: readonly Columns[],
): Promise<number> => {
  if (rows.length === 0) return 0
  const { rowCount } = await client.query(
    `update employers e set ${NAMED.map((name) => `${name} = r.${name}`).join(', ')},
       updated_at = now()
     from jsonb_populate_recordset(null::employers, $1::jsonb) r
     where e.id = r.id and e.updated_at = r.updated_at`,
    [JSON.stringify(rows)],
  )
  return rowCount ?? 0
}

/** Names that employers had, behind those known. */
export const addFormerNames = async (
  client: PoolClient,
  names: readonly { employer: number; order: number; text: string }[],
): Promise<void> => {
  if (names.length === 0) return
  await client.query(
    `insert into employers_texts (parent_id, path, "order", text)
     select r.employer, 'formerNames', r."order", r.text
     from jsonb_to_recordset($1::jsonb) r(employer int, "order" int, text text)`,
    [JSON.stringify(names)],
  )
}

/** Further unions of employers, each with the place that it has now. */
export const addUnions = async (
  client: PoolClient,
  rows: readonly { employer: number; order: number; union: number }[],
): Promise<void> => {
  if (rows.length === 0) return
  await client.query(
    `insert into employers_unions (_parent_id, _order, id, organization_id,
       scope1, scope2, scope3, scope4, scope5, scope6)
     select r.employer, r."order", gen_random_uuid()::text, o.id,
       o.scope1, o.scope2, o.scope3, o.scope4, o.scope5, o.scope6
     from jsonb_to_recordset($1::jsonb) r(employer int, "order" int, "union" int)
       join organizations o on o.id = r."union"
     for key share of o`,
    [JSON.stringify(rows)],
  )
}
