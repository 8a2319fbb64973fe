import { loggedError } from '@/src/lib/logged-error'

/** What drizzle and PostgreSQL add to an error: the values that were sent, and the row that they would make. */
const VALUES = ['params', 'detail', 'where'] as const

/**
 * Takes everybody's data out of the error of a statement, in place and with its causes. Our own log leaves them
 * out by itself (src/lib/logged-error.ts); Next prints what a page or a form's address throws as it is.
 */
export const forgetValues = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const fields = error as Error & Record<string, unknown>
  const { message, stack } = loggedError(error) as { message: string; stack: string }
  for (const name of VALUES) delete fields[name]
  Object.assign(fields, { message, stack })
  forgetValues(error.cause)
  return error
}
