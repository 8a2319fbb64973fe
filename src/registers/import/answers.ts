/** What the endpoints of imports answer; screens and programs build on these types. */

/** The registers that take in sheets. */
export const IMPORT_REGISTERS = ['members', 'employers', 'organizations'] as const
export type ImportRegister = (typeof IMPORT_REGISTERS)[number]

/** `check` writes nothing; `add` leaves records that are there as they are. */
export const IMPORT_MODES = ['add', 'add-or-update', 'check'] as const
export type ImportMode = (typeof IMPORT_MODES)[number]

/** `prepared`: read and counted, waiting for a person to start it. */
export const IMPORT_STATUSES = [
  'prepared',
  'queued',
  'running',
  'done',
  'failed',
  'cancelled',
] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

/** `POST /api/imports` → 201 (200 for the same `Idempotency-Key` again). */
export type ImportMade = { id: number; status: ImportStatus; message: string }

/**
 * `GET /api/imports/:id`. `total` is null until the whole file has been read; what is left to do is
 * `total - accepted - unchanged - rejected`, and `startedAt` gives the rate.
 */
export type ImportAnswer = {
  id: number
  register: ImportRegister
  mode: ImportMode
  status: ImportStatus
  organization: number
  total: number | null
  accepted: number
  unchanged: number
  rejected: number
  /** A sentence for the person: why it failed, or how it ended. */
  message: string | null
  /** Stable code of a failure, e.g. `sheet.macros`. */
  code: string | null
  /** ISO 8601. */
  startedAt: string | null
  finishedAt: string | null
  /** The sent file and the workbook of rejected rows are gone from then on. */
  expiresAt: string | null
  /** For the owner alone. */
  fileName?: string | null
}

/** A column that the register knows. */
export type ColumnAnswer = { key: string; label: string; isRequired: boolean }

/** `GET /api/imports/:id/preview`. */
export type PreviewAnswer = {
  id: number
  status: ImportStatus
  /** Name of the sheet that is read. */
  sheet: string
  /** Numbers as the sheet counts them, from 1. */
  headerRow: number
  firstDataRow: number
  /** By place: the column's name in the sheet and the key it is matched with, null for none. */
  columns: { text: string; key: string | null }[]
  /** Whether the matching was corrected by a person in an earlier import of this union. */
  isRemembered: boolean
  known: ColumnAnswer[]
  /** Required columns that nothing is matched with; the import cannot start. */
  missing: ColumnAnswer[]
  /** The first rows of data, cells as text. */
  rows: { number: number; cells: string[]; problems: RowProblem[] }[]
  /** Rows of data in the sheet; null until it has been read to its end. */
  total: number | null
}

/** What is wrong with a row; `column` is a place in the sheet, null for the row as a whole. */
export type RowProblem = { column: number | null; message: string }

/** `POST /api/imports/:id/start` takes this; what is absent stays as it was sent at first. */
export type StartAsked = { mode?: ImportMode; mapping?: (string | null)[] }

/** `POST /api/imports/:id/start` and `…/cancel`. */
export type ImportActed = { id: number; status: ImportStatus; message: string }
