import type { PoolClient } from 'pg'
import type { SearchedBranch } from './employer-search'

/** How a row of somebody's table names an employer. */
export type EmployerKey = { name?: string | null; uscc?: string | null }

type Queryable = Pick<PoolClient, 'query'>

const withinOf = ({ depth }: SearchedBranch): string =>
  depth === 0
    ? '$3::int is not null'
    : `(e.scope${depth} = $3 or exists (select 1 from employers_unions u
        where u._parent_id = e.id and u.scope${depth} = $3))`

const statementOf = (branch: SearchedBranch): string => `
  with wanted as (
    select ord, employer_name_key(nullif(name, '')) as name, nullif(upper(trim(uscc)), '') as uscc
    from unnest($1::text[], $2::text[]) with ordinality w(name, uscc, ord)
  ), hits as (
    select w.ord, e.id, 1 as rank from wanted w join employers e on e.uscc = w.uscc
    union all
    select w.ord, e.id, 2 from wanted w join employers e on employer_name_key(e.name) = w.name
      and (w.uscc is null or e.uscc is null)
    union all
    select w.ord, e.id, 3 from wanted w
      join employers_texts t on employer_name_key(t.text) = w.name and t.path = 'formerNames'
      join employers e on e.id = t.parent_id and (w.uscc is null or e.uscc is null)
  ), best as (
    select h.ord, h.id, h.rank = min(h.rank) over (partition by h.ord) as is_best
    from hits h join employers e on e.id = h.id where ${withinOf(branch)}
  )
  select ord::int, min(id)::int as id from best where is_best
  group by ord having count(distinct id) = 1`

/**
 * Looks many employers up at once, in one statement: by credit code, else by name, else by former name,
 * as blanks and full-width signs make no difference. Only employers of the branch count; a name whose
 * employer has another credit code than the one given is another employer.
 * @returns one id a key, in order; null where none or more than one is meant
 */
export const linkEmployers = async (
  client: Queryable,
  branch: SearchedBranch,
  keys: EmployerKey[],
): Promise<(number | null)[]> => {
  if (keys.length === 0) return []
  const { rows } = await client.query<{ ord: number; id: number }>(statementOf(branch), [
    keys.map(({ name }) => name ?? null),
    keys.map(({ uscc }) => uscc ?? null),
    branch.organization,
  ])
  const found = new Map(rows.map(({ id, ord }) => [ord, id]))
  return keys.map((_key, at) => found.get(at + 1) ?? null)
}
