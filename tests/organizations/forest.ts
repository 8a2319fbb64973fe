import type { Payload } from 'payload'
import { query } from '@/src/database/pool'
import { scopedTables } from '@/src/database/scoped-tables'

/** A union to be planted: `parent` is the index of an earlier one, `rank` its level. */
export type Sapling = { parent: number | null; rank: number; depth: number }

const LEVELS = ['province', 'city', 'county', 'township', 'grassroots', 'branch']
const DEPTHS = [1, 2, 3, 4, 5, 6]

/** Empties the tree and everything that hangs on it. */
export const clearForest = async (payload: Payload): Promise<void> => {
  const names = scopedTables(payload).map(({ name }) => `"${name}"`)
  await query(`truncate ${[...names, '"users"'].join()} restart identity cascade`)
}

/** Plants unions by plain SQL, with scopes computed here; gives back their ids in order. */
export const plantForest = async (forest: Sapling[]): Promise<number[]> => {
  const ids: number[] = []
  const paths: number[][] = []
  for (const { depth, parent, rank } of forest) {
    const above = parent === null ? [] : (paths[parent] ?? [])
    const [row] = await query<{ id: number }>(
      `insert into organizations (name, level, parent_id, depth, status, code)
       values ($1, $2, $3, $4, 'active', upper(left(md5(random()::text), 20))) returning id`,
      ['工会', LEVELS[rank], parent === null ? null : ids[parent], depth],
    )
    const id = row?.id ?? 0
    ids.push(id)
    paths.push(depth === 0 ? [] : [...above, id])
  }
  const columns = DEPTHS.map((depth) => `scope${depth} = path[${depth}]`).join()
  await query(
    `update organizations o set ${columns}
     from (select (e->>'id')::int id,
             array(select jsonb_array_elements_text(e->'path')::int) path
           from jsonb_array_elements($1::jsonb) e) p where p.id = o.id`,
    [JSON.stringify(ids.map((id, at) => ({ id, path: paths[at] })))],
  )
  return ids
}

type NeededColumn = { name: string; type: string; enumName: string; target: string | null }

/** Columns that a row cannot be without and that nothing fills in, besides the union and its scope. */
const neededColumns = (table: string): Promise<NeededColumn[]> =>
  query<NeededColumn>(
    `select c.column_name as name, c.data_type as type, c.udt_name as "enumName",
       (select k.confrelid::regclass::text from pg_constraint k
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where k.contype = 'f' and k.conrelid = $1::text::regclass and a.attname = c.column_name) as target
     from information_schema.columns c
     where c.table_schema = 'public' and c.table_name = $1::text
       and c.is_nullable = 'NO' and c.column_default is null and c.column_name !~ 'organization_id$'`,
    [table],
  )

/** Something that the column takes; related records are there already, tables come in order. */
const somethingFor = ({ enumName, target, type }: NeededColumn): string => {
  if (target) return `(select max(id) from ${target})`
  if (type === 'USER-DEFINED') return `(enum_range(null::"${enumName}"))[1]`
  if (type.startsWith('timestamp')) return 'now()'
  if (type === 'jsonb') return `'{}'`
  if (type === 'integer' || type === 'numeric') return '1'
  return 'gen_random_uuid()'
}

const hangOne = async (payload: Payload, name: string, ids: number[]): Promise<void> => {
  const needed = (await neededColumns(name)).map((column) => [column.name, somethingFor(column)])
  const values: Record<string, string> = Object.fromEntries(needed)
  for (const { prefix } of scopedTables(payload).filter((table) => table.name === name)) {
    values[`${prefix}organization_id`] = 'o.id'
    for (const depth of DEPTHS) values[`${prefix}scope${depth}`] = `o.scope${depth}`
  }
  const columns = Object.keys(values).map((column) => `"${column}"`)
  await query(
    `insert into "${name}" (${columns.join()})
     select ${Object.values(values).join()} from organizations o where o.id = any($1)`,
    [ids],
  )
}

/** Hangs one record of each kind, one version and one appointed person on every union. */
export const hangRecords = async (payload: Payload, ids: number[]): Promise<void> => {
  const names = [...new Set(scopedTables(payload).map((table) => table.name))]
  // The rows of a list come after the records that hold them: `employers` before `employers_unions`.
  for (const name of names.sort((a, b) => a.length - b.length)) {
    if (name === 'organizations' || name === 'users_appointments') continue
    await hangOne(payload, name, ids)
  }
  const into = DEPTHS.map((depth) => `"scope${depth}"`).join()
  const from = DEPTHS.map((depth) => `o.scope${depth}`).join()
  await query(
    `with people as (insert into users (email, name)
       select 'p' || o.id || '@onenet.test', '人' from organizations o where o.id = any($1)
       returning id, email)
     insert into users_appointments (_order, _parent_id, id, organization_id, role, depth, ${into})
     select 1, p.id, gen_random_uuid(), o.id, 'editor', o.depth, ${from}
     from organizations o join people p on p.email = 'p' || o.id || '@onenet.test'`,
    [ids],
  )
}

/** The tree said anew by recursion over the parents. */
const TREE = `with recursive tree as (
    select id, 0 as depth, array[]::int[] as path from organizations where parent_id is null
    union all
    select o.id, t.depth + 1, t.path || o.id from organizations o join tree t on o.parent_id = t.id)`

/** Rows whose depth or scope columns are not those of their union's place; must be empty. */
export const misplacedRows = async (payload: Payload): Promise<string[]> => {
  const found: string[] = []
  for (const { hasDepth, name, prefix } of scopedTables(payload)) {
    const union = name === 'organizations' ? 'r.id' : `r."${prefix}organization_id"`
    const stored = DEPTHS.map((depth) => `r."${prefix}scope${depth}"::int`).join()
    const right = DEPTHS.map((depth) => `t.path[${depth}]`).join()
    const deep = hasDepth ? ` or r."${prefix}depth"::int is distinct from t.depth` : ''
    const rows = await query<{ id: string }>(
      `${TREE} select r.id::text from "${name}" r left join tree t on t.id = ${union}
       where t.id is null or row(${stored}) is distinct from row(${right})${deep}`,
    )
    found.push(...rows.map(({ id }) => `${name} ${id}`))
  }
  return found
}
