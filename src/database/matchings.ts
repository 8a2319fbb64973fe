import { query } from './pool'
import { isFreeSql } from './run-locks'

/** After so many starts without an end, a comparison is given up. */
const MOST_ATTEMPTS = 3

/** A comparison as the program that carries it out needs it. */
export type MatchingJob = {
  id: number
  title: string
  organization: number
  organizationName: string
  depth: number
}

/** How many there are of each. */
export type MatchingFigures = {
  total: number
  same: number
  onlyHere: number
  onlyThere: number
  differing: number
  unusable: number
}

/** Comparisons that wait for somebody, or whose program is gone. */
export const waitingMatchings = async (limit: number): Promise<number[]> => {
  const rows = await query<{ id: number }>(
    `select id from matchings where state in ('queued', 'running')
       and ${isFreeSql('matchings', 'matchings.id')} order by id limit $1`,
    [limit],
  )
  return rows.map(({ id }) => id)
}

/**
 * Marks the beginning of the work and gives what it needs; null when there is nothing to do, `given-up`
 * when it was begun too often.
 */
export const beginMatching = async (id: number): Promise<MatchingJob | 'given-up' | null> => {
  const [row] = await query<MatchingJob & { attempts: number }>(
    `update matchings m set state = 'running', attempts = coalesce(m.attempts, 0) + 1, updated_at = now()
     from organizations o
     where m.id = $1 and m.state in ('queued', 'running') and m.expires_at > now()
       and o.id = m.organization_id
     returning m.id, m.title, o.id "organization", o.name "organizationName", o.depth::int,
       m.attempts::int`,
    [id],
  )
  if (!row) return null
  return row.attempts > MOST_ATTEMPTS ? 'given-up' : row
}

/** Writes the outcome; false when the comparison is gone, and its files must go too. */
export const finishMatching = async (id: number, figures: MatchingFigures): Promise<boolean> => {
  const { differing, onlyHere, onlyThere, same, total, unusable } = figures
  const rows = await query(
    `update matchings set state = 'done', total = $2, same = $3, only_here = $4, only_there = $5,
       differing = $6, unusable = $7, message = null, code = null, finished_at = now(),
       updated_at = now()
     where id = $1 and state = 'running' returning 1`,
    [id, total, same, onlyHere, onlyThere, differing, unusable],
  )
  return rows.length > 0
}

export const failMatching = async (id: number, message: string, code: string): Promise<void> => {
  await query(
    `update matchings set state = 'failed', message = $2, code = $3, finished_at = now(),
       updated_at = now() where id = $1 and state in ('queued', 'running')`,
    [id, message, code],
  )
}

/** Marks the comparisons whose days are over: only figures are left of them. */
export const expireMatchings = async (): Promise<number[]> => {
  const rows = await query<{ id: number }>(
    `update matchings set state = 'expired', updated_at = now()
     where expires_at <= now() and state <> 'expired' returning id`,
  )
  return rows.map(({ id }) => id)
}
