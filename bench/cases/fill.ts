import type { Client } from 'pg'
import { sealAnswers } from '@/src/cases/answers'
import { fieldKeys } from '@/src/field-keys'
import { encryptField } from '@/src/lib/field-cipher'

/** Cases that somebody still has to do something about, however many there are in all. */
export const OPEN = 5_000

const sealed = (field: string, text: string): string =>
  encryptField(fieldKeys(), `cases.${field}`, text)

/**
 * The cases of some years, spread over all counties: the last ones open, half of them accepted, the others
 * handled and judged.
 * Everybody has the same telephone and wrote the same; hashes, names and numbers differ.
 */
const CASES = `with counties as (
    select id, scope1, scope2, row_number() over (order by code) - 1 place, count(*) over () total
    from organizations where level = 'county' and status = 'active'),
  item as (
    select s.id, s.title, s.definition_id from services s join organizations o on o.id = s.organization_id
    where s.key = 'help' and o.depth = 0 and s._status = 'published'),
  made as (
    select n, c.id union_id, c.scope1, c.scope2, n > $1 - $2 is_open,
      now() - make_interval(mins => ($1 - n)) came
    from generate_series(1, $1::int) n join counties c on c.place = n % c.total)
  insert into cases (number, state, is_open, step, revision, service_id, service_key, service_title,
    definition, source, applicant_name, phone, phone_hash, id_number, id_number_hash, answers,
    organization_id, scope1, scope2, receiving_organization_id, participants, assistants, supervisors,
    received_at, accepted_at, arrived_at, due_at, next_check_at, finished_at, result, rating, rated_at,
    query_code_hash, reminded, extended_days, reopened, updated_at, created_at)
  select 'b' || lpad(n::text, 14, '0'),
    case when is_open and n % 2 = 0 then 'submitted' when is_open then 'handling' else 'closed' end
      ::enum_cases_state,
    is_open, case when n % 2 = 0 then 0 else 2 end, 3, item.id, 'help', item.title, item.definition_id, 'web',
    '测' || substr('一二三四五六七八九十', 1 + n % 10, 1), $3, md5('p' || n), $4, md5('i' || n), $5,
    union_id, scope1, scope2, union_id, jsonb_build_object(union_id::text, true)
      || case when n % 3 = 0 then jsonb_build_object(scope1::text, true) else '{}' end, '{}', '{}',
    came, came, came, came + interval '3 days' + make_interval(secs => n % 86400),
    case when is_open then now() + interval '10 years' end,
    case when is_open then null else came + interval '2 days' end,
    case when is_open then null else 'done' end::enum_cases_result,
    case when is_open then null else 5 end, case when is_open then null else came + interval '3 days' end,
    md5('c' || n), 0, 0, 0, came, came
  from made, item`

const LINES = `insert into case_actions (case_id, at, action, by, to_id, from_state, to_state, is_public,
    due_at, updated_at, created_at)
  select c.id, c.received_at, a.action::enum_case_actions_action, a.by::enum_case_actions_by,
    c.organization_id, null, 'submitted', true, c.due_at, c.received_at, c.received_at
  from cases c, (values ('submit', 'applicant'), ('accept', 'staff')) a(action, by)
  order by c.id, a.by`

const NOTICES = `insert into case_notices (case_id, case_action_id, kind, channel, organization_id, state,
    sent_at, attempts, key, updated_at, created_at)
  select a.case_id, a.id, 'assigned', 'desk', a.to_id, 'sent', a.at, 0, 'b:' || a.id, a.at, a.at
  from case_actions a where a.action = 'submit'`

/** Writes so many cases past the product, with their timelines and notices. */
export const fillCases = async (client: Client, count: number): Promise<void> => {
  const person = [sealed('phone', '13800000000'), sealed('idNumber', '42058119900101001X')]
  const answers = sealAnswers({ values: { content: '单位三个月没有发工资，请帮助。' }, secret: {} })
  await client.query(CASES, [count, OPEN, ...person, answers])
  await client.query(LINES)
  await client.query(NOTICES)
}
