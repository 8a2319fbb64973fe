type Logged = { type: string; message: string; stack: string; [more: string]: unknown }

/** What of an error tells where to look and holds nobody's data. */
const TOLD = ['code', 'status', 'constraint', 'table', 'column']

const VALUES = /\nparams: [\s\S]*$/

/**
 * An error as the log gets it. Drizzle adds the values of a failed statement to its message, PostgreSQL the
 * row to its details: names, birth dates, hashes. Kind, statement and place stay.
 */
export const loggedError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const fields = error as Error & Record<string, unknown>
  const more = TOLD.filter((name) => ['string', 'number'].includes(typeof fields[name]))
  // PostgreSQL's own messages quote values too ("invalid input syntax for type date: …").
  const isFromPostgres = typeof fields.severity === 'string'
  const message = isFromPostgres ? String(fields.code) : error.message.replace(VALUES, '')
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const logged: Logged = {
    type: error.constructor.name,
    message,
    stack: [message, ...frames].join('\n'),
    ...Object.fromEntries(more.map((name) => [name, fields[name]])),
  }
  // A cause that is no error is what somebody sent.
  return error.cause instanceof Error ? { ...logged, cause: loggedError(error.cause) } : logged
}
