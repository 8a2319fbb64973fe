import type { PoolClient } from 'pg'
import type { ListRow } from '../registers/matching/read-list'
import type { MatchingFigures } from './matchings'

/** The branch whose members are compared; depth 0 is the whole province. */
export type ComparedBranch = { depth: number; organization: number }

const NAME_KEY = (value: string): string =>
  `upper(regexp_replace(normalize(${value}, NFKC), '[[:space:]·•‧・.．]', '', 'g'))`

/** Members of the branch whose membership stands; $1 is the branch. */
const membersHere = ({ depth }: ComparedBranch): string =>
  `m.deleted_at is null and m.status in ('active', 'kept')
    and ${depth === 0 ? '$1::int is not null' : `m.scope${depth} = $1`}`

/**
 * Opens the place where a list is compared: tables of this transaction alone, gone with it. Of document
 * numbers they hold keyed hashes and what a mask leaves.
 */
export const openList = async (client: PoolClient): Promise<void> => {
  await client.query('set transaction isolation level repeatable read')
  await client.query(
    `create temp table sent (row int primary key, name text, employer text, shown text,
       hashes text[], phones text[], fault text) on commit drop`,
  )
}

/** Takes in rows of the list. */
export const addToList = async (client: PoolClient, rows: readonly ListRow[]): Promise<void> => {
  await client.query(
    `insert into sent select * from jsonb_to_recordset($1::jsonb) r(row int, name text,
       employer text, shown text, hashes text[], phones text[], fault text)`,
    [JSON.stringify(rows)],
  )
}

const DUPLICATES = `
  with seen as (select row, hash, min(row) over (partition by hash) as first from sent_keys),
    doubled as (select row, min(first) as first from seen where first < row group by row)
  update sent s set fault = '和第 ' || d.first || ' 行是同一个人' from doubled d where d.row = s.row`

const meet = (branch: ComparedBranch): string => `
  create temp table met on commit drop as
  select distinct on (row) row, member from (select distinct on (member) row, member from (
    select k.row, m.id as member from sent_keys k join members m on m.id_number_hash = k.hash
      where ${membersHere(branch)}
    union all
    select k.row, m.id from sent_keys k join members m on m.older_id_number_hash = k.hash
      where ${membersHere(branch)}) found order by member, row) once
  order by row, member`

/** An employer is the same under its name on the member's record, its own, or a former one. */
const KNOWN_EMPLOYERS = `
  select m.employer_name as name
  union all select e.name from employers e where e.id = m.employer_id
  union all select t.text from employers_texts t where t.parent_id = m.employer_id`

const DIFFER = `
  create temp table differing on commit drop as
  select * from (
    select s.row, m.id as member,
      ${NAME_KEY('s.name')} <> ${NAME_KEY('m.name')} as name,
      s.employer <> '' and not exists (select 1 from (${KNOWN_EMPLOYERS}) known
        where employer_name_key(known.name) = employer_name_key(s.employer)) as employer,
      cardinality(s.phones) > 0 and m.phone_hash is not null and m.phone_hash <> all (s.phones)
        as phone
    from met join sent s using (row) join members m on m.id = met.member) compared
  where name or employer or phone`

/**
 * Compares the list that was taken in with the members of a branch, whose tables are then ready for
 * {@link LISTS}.
 */
export const compareList = async (
  client: PoolClient,
  branch: ComparedBranch,
): Promise<MatchingFigures> => {
  await client.query(
    `create temp table sent_keys on commit drop as
     select row, unnest(hashes) as hash from sent where fault is null`,
  )
  await client.query(DUPLICATES)
  await client.query(
    'delete from sent_keys k using sent s where s.row = k.row and s.fault is not null',
  )
  await client.query('analyze sent, sent_keys')
  // A parameter is of no use in a statement that makes a table: the number is put in as a number.
  await client.query(meet(branch).replaceAll('$1', String(Math.trunc(branch.organization))))
  await client.query('analyze met')
  await client.query(DIFFER)
  const { rows } = await client.query<Record<keyof MatchingFigures, string>>(
    `select (select count(*) from sent) "total",
       (select count(*) from met) - (select count(*) from differing) "same",
       (select count(*) from members m where ${membersHere(branch)})
         - (select count(*) from met) "onlyHere",
       (select count(*) from sent where fault is null) - (select count(*) from met) "onlyThere",
       (select count(*) from differing) "differing",
       (select count(*) from sent where fault is not null) "unusable"`,
    [branch.organization],
  )
  const [found] = rows
  const figure = (name: keyof MatchingFigures) => Number(found?.[name] ?? 0)
  return {
    ...{ total: figure('total'), same: figure('same'), onlyHere: figure('onlyHere') },
    ...{ onlyThere: figure('onlyThere'), differing: figure('differing') },
    unusable: figure('unusable'),
  }
}

/** A line of a report, as the database has it. */
export type Found = Record<string, string | number | boolean | null>

/** What a report lists; $1 is the branch. */
export const LISTS = {
  onlyHere: (branch: ComparedBranch) => `
    select m.name, m.id_number "idNumber", o.name "organization", m.employer_name "employer",
      m.member_number "memberNumber", m.status::text "status"
    from members m join organizations o on o.id = m.organization_id
    where ${membersHere(branch)} and not exists (select 1 from met where met.member = m.id)
    order by m.organization_id, m.id`,
  onlyThere: () => `
    select s.row, s.name, s.shown, s.employer from sent s
    where s.fault is null and not exists (select 1 from met where met.row = s.row)
      and $1::int is not null order by s.row`,
  differing: () => `
    select d.row, s.shown, m.name "nameHere", s.name "nameThere", m.employer_name "employerHere",
      s.employer "employerThere", d.name as "isName", d.employer as "isEmployer", d.phone as "isPhone",
      o.name "organization"
    from differing d join sent s using (row) join members m on m.id = d.member
      join organizations o on o.id = m.organization_id where $1::int is not null order by d.row`,
  unusable: () => `
    select s.row, s.name, s.shown, s.fault from sent s
    where s.fault is not null and $1::int is not null order by s.row`,
} satisfies Record<string, (branch: ComparedBranch) => string>

const FETCHED = 2000

/** The lines of a list, a few at a time. */
export async function* linesOf(
  client: PoolClient,
  list: keyof typeof LISTS,
  branch: ComparedBranch,
): AsyncGenerator<Found> {
  await client.query(`declare lines no scroll cursor for ${LISTS[list](branch)}`, [
    branch.organization,
  ])
  try {
    for (;;) {
      const { rows } = await client.query<Found>(`fetch ${FETCHED} from lines`)
      yield* rows
      if (rows.length < FETCHED) return
    }
  } finally {
    // After a failure nothing more can be asked, and the failure is what counts.
    await client.query('close lines').catch(() => undefined)
  }
}
