import type { Pool } from 'pg'
import { query } from '@/src/database/pool'
import { employerSearchColumns } from '@/src/lib/employer-names'
import { inventedEmployer } from '@/src/seed/employer-names'
import { inventedEnterpriseUscc } from '@/src/seed/identifiers'
import { randomOf } from '@/src/seed/random'

export const EMPLOYERS = 100_000
const CHUNK = 10_000
/** Beyond those of the demo's employers. */
const FIRST_SERIAL = 10_000

type Union = { id: number; code: string; name: string; county: number }

/** The unions that employers hang on, county by county as imports bring them. */
const readUnions = async (pool: Pool): Promise<Union[]> =>
  (
    await pool.query<Union>(
      `select o.id, o.code, c.id county, regexp_replace(c.name, '(市|县|区)?总工会$', '') name
       from organizations c join organizations o on o.scope2 = c.id
       where c.level = 'county' and length(o.code) <= 12 order by c.code, o.code`,
    )
  ).rows

const rowOf = (union: Union, serial: number) => {
  const invented = inventedEmployer(randomOf(`bench employer ${serial}`), union.name)
  const name = invented.name.replace(/(?=有限|股份)/, serial % 3 === 0 ? '' : `${serial % 97}号店`)
  const { searchNames, pinyin } = employerSearchColumns({ name })
  return {
    ...{ name, search_names: searchNames, pinyin, industry: invented.industry },
    uscc: inventedEnterpriseUscc(union.code.slice(0, 6), FIRST_SERIAL + serial),
    home: serial % 5 === 0 ? union.county : union.id,
    is_alone: serial % 5 === 0,
  }
}

/** 100,000 employers, four fifths of them with a union; nothing when they are there already. */
export const fillEmployers = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ count: string }>('select count(*) from employers')
  if (Number(rows[0]?.count) >= EMPLOYERS) return
  const unions = await readUnions(pool)
  for (let start = 0; start < EMPLOYERS; start += CHUNK) {
    const chunk = Array.from({ length: CHUNK }, (_, at) => {
      const serial = start + at
      return rowOf(unions[Math.floor((serial * unions.length) / EMPLOYERS)] as Union, serial)
    })
    await pool.query(
      `with given as (
         select * from jsonb_to_recordset($1::jsonb) g(name text, search_names text, pinyin text,
           industry text, uscc text, home int, is_alone boolean)
       ), made as (
         insert into employers (name, search_names, pinyin, industry, uscc, organization_id,
           scope1, scope2, scope3, scope4, scope5, scope6)
         select g.name, g.search_names, g.pinyin, g.industry::enum_employers_industry, g.uscc, o.id,
           o.scope1, o.scope2, o.scope3, o.scope4, o.scope5, o.scope6
         from given g join organizations o on o.id = g.home returning *)
       insert into employers_unions (_order, _parent_id, id, organization_id,
         scope1, scope2, scope3, scope4, scope5, scope6)
       select 1, m.id, 'bench' || m.id, m.organization_id,
         m.scope1, m.scope2, m.scope3, m.scope4, m.scope5, m.scope6
       from made m join given g using (uscc) where not g.is_alone`,
      [JSON.stringify(chunk)],
    )
  }
  await pool.query('vacuum analyze employers')
  await pool.query('vacuum analyze employers_unions')
}

/** The employer that a union's members work for: the first of those it covers. */
export type UnionEmployer = { id: number; name: string }

/** The employers of unions, by the union's id. */
export const readUnionEmployers = async (): Promise<Map<number, UnionEmployer>> => {
  const rows = await query<UnionEmployer & { union: number }>(
    `select distinct on (u.organization_id) u.organization_id "union", e.id, e.name
     from employers_unions u join employers e on e.id = u._parent_id
     order by u.organization_id, e.id`,
  )
  return new Map(rows.map(({ id, name, union }) => [union, { id, name }]))
}
