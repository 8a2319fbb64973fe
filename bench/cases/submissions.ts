// The public sends from 50 connections for a minute, against a bare server that inserts the same rows.
import { randomUUID } from 'node:crypto'
import { startFloor } from '../support/floor'
import type { Result } from '../support/report'
import type { Ground } from './ground'
import { flood, type Sending, someSending } from './sender'

const CONNECTIONS = 50
const REACH = 0.1
const UNION = '420581'

/** A case as the product writes it, its first line and the notice for the desk: one statement. */
const INSERT = `with made as (
    insert into cases (number, query_code_hash, submission_key, submission_digest, service_id,
      service_key, service_title, definition, source, state, is_open, step, revision, applicant_name,
      phone, phone_hash, answers, organization_id, scope1, scope2, receiving_organization_id,
      participants, assistants, supervisors, received_at, arrived_at, due_at, is_provisional,
      next_check_at, reminded, extended_days, reopened)
    select to_char(now() at time zone 'Asia/Shanghai', 'YYYYMMDD') || lpad(nextval('case_numbers')::text, 7, '0'),
      $1, $1, $1, c.service_id, 'help', c.service_title, c.definition, 'web', 'submitted', true, 0, 1,
      $2, c.phone, $1, c.answers, o.id, o.scope1, o.scope2, o.id, jsonb_build_object(o.id::text, true),
      '{}', '{}', now(), now(), now() + interval '3 days', false, now() + interval '2 days', 0, 0, 0
    from organizations o, (select * from cases where service_key = 'help' limit 1) c where o.code = $3
    returning id, number, organization_id, due_at),
  line as (
    insert into case_actions (case_id, at, action, by, to_id, to_state, is_public, due_at)
    select id, now(), 'submit', 'applicant', organization_id, 'submitted', true, due_at from made
    returning id, case_id, to_id)
  , notice as (
    insert into case_notices (case_id, case_action_id, kind, channel, organization_id, state, sent_at,
      attempts, next_attempt_at, key)
    select case_id, id, 'assigned', 'desk', to_id, 'sent', now(), 0, now(), id || ':assigned:desk' from line)
  select number, due_at from made`

const startInsertFloor = ({ pool }: Ground) =>
  startFloor((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      const { applicant, organization } = JSON.parse(text)
      void pool
        .query({
          name: 'insert',
          text: INSERT,
          values: [randomUUID(), applicant.name, organization],
        })
        .then(({ rows: [row] }) => {
          response.writeHead(201, { 'content-type': 'application/json' })
          response.end(
            JSON.stringify({ number: row.number, queryCode: randomUUID(), dueAt: row.due_at }),
          )
        })
    })
  })

/** Compares every acknowledged number with the table. @returns what is wrong, null when nothing is */
export const lostOrDouble = async (
  { pool }: Ground,
  sendings: readonly Sending[],
): Promise<string | null> => {
  const numbers = sendings.flatMap(({ number }) => (number === null ? [] : [number]))
  if (new Set(numbers).size < numbers.length) return 'a number was given twice'
  const { rows } = await pool.query<{ found: number }>(
    'select count(*)::int found from cases where number = any($1)',
    [numbers],
  )
  const lost = numbers.length - (rows[0]?.found ?? 0)
  return lost === 0 ? null : `${lost} of ${numbers.length} acknowledged cases are not in the table`
}

/** Sendings a second, ours and the floor's, for so many seconds each. */
export const measureSubmissions =
  (seconds: number) =>
  async (ground: Ground): Promise<Result[]> => {
    const floor = await startInsertFloor(ground)
    const make = () => someSending(UNION)
    const asked = { connections: CONNECTIONS, seconds, make }
    const ours = await flood(ground.product.address, asked)
    const fault = await lostOrDouble(ground, ours.sendings)
    if (fault) throw new Error(fault)
    const bare = await flood(floor.address, asked)
    await floor.stop()
    const rates = [ours, bare].map((run) => run.sendings.length / run.seconds)
    const [rate = 0, least = 0] = rates
    return [
      {
        measure: `群众提交，${CONNECTIONS} 个连接 ${seconds} 秒（${ours.sendings.length} 件，逐号核对）`,
        ...{ product: `${Math.round(rate)} 件/秒`, floor: `${Math.round(least)} 件/秒` },
        ratio: `${Math.round((rate / least) * 100)} %`,
        ...{ reach: `≥ ${REACH * 100} %`, met: rate / least >= REACH },
      },
    ]
  }
