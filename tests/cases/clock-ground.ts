import { query } from '@/src/database/pool'

/** Clock time in China. */
export const at = (text: string): Date => new Date(`${text}+08:00`)

/** Thursday, last moment. */
export const DUE = at('2026-11-26T23:59:59.999')

/** Sets a case's clock as if its step had begun some days before; the sweep looks at it first then. */
export const setClock = (id: number, dueAt: Date, firstCheck: Date) =>
  query('update cases set due_at = $2, next_check_at = $3, reminded = 0 where id = $1', [
    id,
    dueAt,
    firstCheck,
  ])

/** The program's lines of a case in order: action, stage, the union that is told. */
export const stagesOf = async (id: number) => {
  const rows = await query<{ action: string; stage: number; to: number | null }>(
    `select action::text, (details->>'stage')::int stage, to_id "to" from case_actions
      where case_id = $1 and by = 'program' order by id`,
    [id],
  )
  return rows.map(({ action, stage, to }) => ({ action, stage, to }))
}

/** What desks were told: kind and union, in order. */
export const toldOf = async (id: number): Promise<string[]> => {
  const rows = await query<{ kind: string; union: number }>(
    `select kind::text, organization_id "union" from case_notices
      where case_id = $1 and channel = 'desk' and kind <> 'assigned' order by case_action_id, id`,
    [id],
  )
  return rows.map(({ kind, union }) => `${kind} ${union}`)
}
