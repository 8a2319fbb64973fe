import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'

/** A value as PostgreSQL's COPY text format has it (its documentation, “Text Format”). */
export type CopyValue = string | number | boolean | null

const ESCAPED = /[\\\t\n\r]/g
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const field = (value: CopyValue | undefined): string => {
  if (value === null || value === undefined) return '\\N'
  if (typeof value !== 'string') return String(value)
  return value.replace(ESCAPED, (mark) => ESCAPES[mark] ?? mark)
}

/** Rows joined into pieces that are worth a packet. */
const ROWS_PER_PIECE = 100

function* pieces(columns: readonly string[], rows: readonly Record<string, CopyValue>[]) {
  for (let start = 0; start < rows.length; start += ROWS_PER_PIECE) {
    const lines = rows
      .slice(start, start + ROWS_PER_PIECE)
      .map((row) => columns.map((column) => field(row[column])).join('\t'))
    yield Buffer.from(`${lines.join('\n')}\n`)
  }
}

/** Puts rows into a table by COPY, the fastest way there is; triggers and constraints apply as always. */
export const copyRows = async (
  client: PoolClient,
  table: string,
  rows: readonly Record<string, CopyValue>[],
): Promise<void> => {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const names = columns.map((name) => client.escapeIdentifier(name)).join(', ')
  const into = client.query(from(`COPY ${client.escapeIdentifier(table)} (${names}) FROM STDIN`))
  await pipeline(Readable.from(pieces(columns, rows), { objectMode: false }), into)
}
