import type { PayloadRequest } from 'payload'
import { runInTransaction, sql } from './session'

/** What happened to a union; src/lib/codes/organization.ts says it in words. */
export type HistoryKind =
  | 'founded'
  | 'renamed'
  | 'moved'
  | 'merged'
  | 'split'
  | 'closed'
  | 're-elected'

/** One entry of a union's history. */
export type HistoryEntry = {
  organization: number
  kind: HistoryKind
  /** `YYYY-MM-DD`, the day in China. */
  date: string
  from?: string | null
  to?: string | null
  documentNumber?: string | null
  /** The union it came from, and the one that carries on. */
  predecessor?: number | null
  successor?: number | null
  reorganisation?: number | null
}

/** Writes entries of histories, each with the place that its union has now; they are never altered. */
export const writeHistory = async (req: PayloadRequest, entries: HistoryEntry[]): Promise<void> => {
  if (entries.length === 0) return
  const rows = entries.map(({ date, from, to, documentNumber, ...entry }) => ({
    ...entry,
    date: `${date}T00:00:00+08:00`,
    ...{ before: from, after: to, document: documentNumber },
  }))
  await runInTransaction(
    req,
    sql`insert into "organization_history" ("organization_id", "kind", "date", "from", "to",
        "document_number", "predecessor_id", "successor_id", "reorganisation_id", "is_recorded",
        "scope1", "scope2", "scope3", "scope4", "scope5", "scope6")
      select e.organization, e.kind::"enum_organization_history_kind", e.date, e.before, e.after,
        e.document, e.predecessor, e.successor, e.reorganisation, true,
        o."scope1", o."scope2", o."scope3", o."scope4", o."scope5", o."scope6"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(organization int, kind text,
        date timestamptz, before text, after text, document text, predecessor int, successor int,
        reorganisation int)
      join "organizations" o on o."id" = e.organization`,
  )
}
