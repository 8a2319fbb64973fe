import type { Payload, PayloadRequest } from 'payload'
import type { ScanResult } from '@/src/guards/scan-file'
import { runApart, runInTransaction, sql } from '../session'

/** A file of a case, or of one that is still being filled in (`case` null). */
export type CaseFileRow = {
  id: number
  case: number | null
  field: string | null
  name: string
  mimeType: string
  size: number
  scan: ScanResult
}

export type NewCaseFile = Omit<CaseFileRow, 'id' | 'case'> & { sha256: string; tokenHash: string }

const columns = sql`"id", "case_id" "case", "field", "name", "mime_type" "mimeType", "size"::int,
  "scan"::text`

/** @returns the id; null when there is a file of this token already */
export const insertCaseFile = async (
  payload: Payload,
  file: NewCaseFile,
): Promise<number | null> => {
  const [row] = await runApart<{ id: number }>(
    payload,
    sql`insert into "case_files" ("field", "name", "mime_type", "size", "sha256", "token_hash", "scan")
      values (${file.field}, ${file.name}, ${file.mimeType}, ${file.size}, ${file.sha256},
        ${file.tokenHash}, ${file.scan}::"enum_case_files_scan")
      on conflict ("token_hash") do nothing returning "id"`,
  )
  return row ? Number(row.id) : null
}

export const findCaseFile = async (payload: Payload, id: number): Promise<CaseFileRow | null> => {
  const [row] = await runApart<CaseFileRow>(
    payload,
    sql`select ${columns} from "case_files" where "id" = ${id}`,
  )
  return row ?? null
}

/** The files of a case, oldest first. */
export const filesOfCase = (payload: Payload, id: number): Promise<CaseFileRow[]> =>
  runApart<CaseFileRow>(
    payload,
    sql`select ${columns} from "case_files" where "case_id" = ${id} order by "id"`,
  )

/** The files that some tokens stand for, as far as they belong to no case yet. */
export const waitingFiles = (
  payload: Payload,
  tokenHashes: string[],
): Promise<(CaseFileRow & { tokenHash: string })[]> =>
  runApart(
    payload,
    sql`select ${columns}, "token_hash" "tokenHash" from "case_files" where "case_id" is null
      and "token_hash" in (select jsonb_array_elements_text(${JSON.stringify(tokenHashes)}::jsonb))`,
  )

/**
 * Which of these hashes belong to files that are there, with a case or without. One in which a virus was found
 * while it waited is not: its sender is told to choose another.
 */
export const knownFiles = async (payload: Payload, hashes: string[]): Promise<Set<string>> => {
  const rows = await runApart<{ hash: string }>(
    payload,
    sql`select "token_hash" "hash" from "case_files"
      where "token_hash" in (select jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb))
        and ("case_id" is not null or "scan" <> 'infected')`,
  )
  return new Set(rows.map(({ hash }) => hash))
}

/** Gives waiting files to a case, in the transaction that says why. @returns how many there were */
export const attachFiles = async (
  req: PayloadRequest,
  id: number,
  tokenHashes: string[],
): Promise<number> => {
  const rows = await runInTransaction(
    req,
    sql`update "case_files" set "case_id" = ${id} where "case_id" is null
      and "token_hash" in (select jsonb_array_elements_text(${JSON.stringify(tokenHashes)}::jsonb))
      returning 1`,
  )
  return rows.length
}

/** How many bytes lie on the disk that belong to no case yet. */
export const waitingBytes = async (payload: Payload): Promise<number> => {
  const [row] = await runApart<{ bytes: string }>(
    payload,
    sql`select coalesce(sum("size"), 0) "bytes" from "case_files" where "case_id" is null`,
  )
  return Number(row?.bytes)
}

export const deleteCaseFile = async (payload: Payload, id: number): Promise<void> => {
  await runApart(payload, sql`delete from "case_files" where "id" = ${id}`)
}

/** Takes away the rows of files that belong to no case and are older than so many hours. @returns the ids */
export const dropForgotten = async (payload: Payload, hours: number): Promise<number[]> => {
  const rows = await runApart<{ id: number }>(
    payload,
    sql`delete from "case_files" where "case_id" is null
      and "created_at" < now() - make_interval(hours => ${hours}) returning "id"`,
  )
  return rows.map(({ id }) => Number(id))
}

export const unscannedFiles = async (payload: Payload, limit: number): Promise<number[]> => {
  const rows = await runApart<{ id: number }>(
    payload,
    sql`select "id" from "case_files" where "scan" = 'unscanned' order by random() limit ${limit}`,
  )
  return rows.map(({ id }) => Number(id))
}

export const noteScan = async (payload: Payload, id: number, scan: ScanResult): Promise<void> => {
  await runApart(
    payload,
    sql`update "case_files" set "scan" = ${scan}::"enum_case_files_scan", "updated_at" = now()
      where "id" = ${id}`,
  )
}
