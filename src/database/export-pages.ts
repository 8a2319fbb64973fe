import { pool, query } from './pool'

/**
 * What an export reads, as SQL that needs no Payload: the process that writes the file carries it out.
 * The place of `after` among the values takes the last number read; the next page begins behind it.
 */
export type ExportStatement = { text: string; values: unknown[]; after: number }
export type ExportSelect = { page: ExportStatement; count: { text: string; values: unknown[] } }

/** Rows of one page: a few megabytes at most. */
export const PAGE = 2000

/** How many rows there are. */
export const countRows = async ({ count }: ExportSelect): Promise<number> => {
  const [row] = await query<{ count: number }>(count.text, count.values)
  return row?.count ?? 0
}

/** The rows of a page as lists of values: the number, what `withCustom` adds, the columns. */
export type ExportRow = unknown[]

/** Page by page in the order of numbers; the next one is asked for while this one is being used. */
export async function* exportPages({ page }: ExportSelect): AsyncGenerator<ExportRow[]> {
  const ask = async (after: unknown): Promise<ExportRow[]> => {
    const values = page.values.map((value, at) => (at === page.after ? after : value))
    return (await pool.query<unknown[]>({ text: page.text, values, rowMode: 'array' })).rows
  }
  let next = ask(0)
  for (;;) {
    const rows = await next
    const last = rows.at(-1)?.[0]
    if (rows.length === PAGE) {
      next = ask(last)
      // Its failure is met when it is awaited.
      next.catch(() => undefined)
    }
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
  }
}
