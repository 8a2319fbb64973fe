import type { PoolClient } from 'pg'
import type { Scope } from '@/access/actor'
import type { KnownColumn } from '../sheets/header'
import type { Template } from '../sheets/template'
import type { ImportMode, ImportRegister } from './answers'

/** The union that a sheet is imported for, as the tree has it now. */
export type Place = Scope & { organization: number; depth: number; level: string; code: string }

export type ImportContext = { place: Place; mode: ImportMode; createdBy: number | null }

/** The texts of one row by column key; empty cells and unmatched columns are absent. */
export type Values = Readonly<Record<string, string | undefined>>

/** What is wrong with a row, told by column key; null for the row as a whole. */
export type Fault = { column: string | null; message: string }

/** A row that holds together; of two with the same `key` in one file the first wins. */
export type Checked<Row> = { row: Row; key: string } | { faults: Fault[] }

export type Numbered<Row> = { number: number; row: Row }

/**
 * What is to be done with some rows, found out against the database as it stands. `write` does it in the
 * caller's transaction, for the union as locked there; it throws {@link StaleRows} when the database has
 * moved on, and whatever PostgreSQL says about uniqueness: then the rows are prepared anew.
 */
export type Plan = {
  accepted: number
  unchanged: number
  rejected: { number: number; faults: Fault[] }[]
  write: (client: PoolClient, place: Place) => Promise<void>
}

export class StaleRows extends Error {}

/** What the engine needs to know of a register. */
export type RegisterImport<Row> = {
  columns: readonly KnownColumn[]
  /** Pure: no database. */
  check: (values: Values) => Checked<Row>
  plan: (rows: readonly Numbered<Row>[]) => Promise<Plan>
  /** Rows of one transaction. `all` where rows of one file build on each other. */
  chunk: number | 'all'
  /** Whether the next rows may be planned while the last ones are being written. */
  isParallel: boolean
}

/** A register as a list of functions: opened for one import, and described to people. */
export type RegisterKind = {
  name: ImportRegister
  open: (context: ImportContext) => Promise<RegisterImport<unknown>>
  template: (place: Place) => Promise<Template>
}
