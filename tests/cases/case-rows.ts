import { query } from '@/src/database/pool'

/** What of a case decides how it counts; times as PostgreSQL reads them. */
export type CaseRow = {
  organization: number
  serviceKey?: string
  source?: string
  receivedAt: string
  dueAt?: string | null
  finishedAt?: string | null
  publicUntil?: string | null
  pausedAt?: string | null
  result?: string | null
  rating?: number | null
  ratedAt?: string | null
  state?: string
  excluded?: number | null
}

const defaults = {
  ...{ serviceKey: 'help', source: 'web', dueAt: null, finishedAt: null, publicUntil: null },
  ...{ pausedAt: null, result: null, rating: null, ratedAt: null, excluded: null },
}

/** Writes cases as they are stored, `count` of each kind; their ids. */
export const addCases = async (row: CaseRow, count = 1): Promise<number[]> => {
  const isOpen = !row.finishedAt && row.state !== 'withdrawn'
  const state = row.state ?? (isOpen ? 'handling' : 'finished')
  const rows = await query<{ id: number }>(
    `insert into cases (number, state, is_open, service_key, service_title, source, received_at,
         arrived_at, due_at, finished_at, public_until, paused_at, result, rating, rated_at,
         excluded_id, applicant_name, organization_id, scope1, scope2, scope3, scope4, scope5, scope6,
         participants)
       select lpad(nextval('case_numbers')::text, 15, '0'),
         $4::enum_cases_state, $5, $3::jsonb->>'serviceKey', $3::jsonb->>'serviceKey',
         ($3::jsonb->>'source')::enum_cases_source, ($3::jsonb->>'receivedAt')::timestamptz,
         ($3::jsonb->>'receivedAt')::timestamptz, ($3::jsonb->>'dueAt')::timestamptz,
         ($3::jsonb->>'finishedAt')::timestamptz, ($3::jsonb->>'publicUntil')::timestamptz,
         ($3::jsonb->>'pausedAt')::timestamptz, ($3::jsonb->>'result')::enum_cases_result,
         ($3::jsonb->>'rating')::numeric, ($3::jsonb->>'ratedAt')::timestamptz,
         ($3::jsonb->>'excluded')::int, '向家明', o.id, o.scope1, o.scope2, o.scope3, o.scope4,
         o.scope5, o.scope6, jsonb_build_object(o.id::text, true)
       from organizations o, generate_series(1, $2) where o.id = $1 returning id`,
    [row.organization, count, JSON.stringify({ ...defaults, ...row }), state, isOpen],
  )
  return rows.map(({ id }) => id)
}
