import type { PayloadRequest } from 'payload'
import type { CaseState } from '@/src/workflows/cases/table'
import { runInTransaction, sql } from '../session'

/** What a line of the timeline tells of where the case went. */
export type Passing = {
  at: Date
  by: 'staff' | 'applicant' | 'program'
  action: string
  actor: number | null
  /** The union that it went to: the holder, or the approver where it came to an approval. */
  to: number | null
  fromState: CaseState | null
  toState: CaseState
}

/** The acts on a case, oldest first, without the stages of its deadlines. */
export const readPassings = async (req: PayloadRequest, id: number): Promise<Passing[]> => {
  const rows = await runInTransaction<Omit<Passing, 'at'> & { at: string | Date }>(
    req,
    sql`select "at", "by"::text, "action"::text, "actor_id" "actor", "to_id" "to",
        "from_state"::text "fromState", "to_state"::text "toState"
      from "case_actions" where "case_id" = ${id} and "action" not in ('remind')
        and not ("action" = 'escalate' and "by" = 'program')
      order by "id"`,
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
