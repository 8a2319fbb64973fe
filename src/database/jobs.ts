import type { Payload } from 'payload'
import { runApart, sql } from './session'

/**
 * Makes jobs that a worker left half done when it died ready to be taken up again. Only the active
 * worker may call it, when it takes over: nobody else is running any.
 * @returns how many there were
 */
export const freeStuckJobs = async (payload: Payload): Promise<number> => {
  const freed = await runApart(
    payload,
    sql`update "payload_jobs" set "processing" = false, "updated_at" = now()
      where "processing" and "completed_at" is null returning "id"`,
  )
  return freed.length
}

/** Whether a task is waiting or being worked on already. */
export const isQueued = async (payload: Payload, task: string): Promise<boolean> => {
  const rows = await runApart(
    payload,
    sql`select 1 from "payload_jobs" where "task_slug" = ${task} and "completed_at" is null
      and "has_error" is not true limit 1`,
  )
  return rows.length > 0
}
