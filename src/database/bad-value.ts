/**
 * Whether PostgreSQL refused a value that a request brought along (SQLSTATE class 22, data exception): a
 * word where a number belongs, a number too large for its column, a day that does not exist, a zero byte.
 */
export const isBadValue = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && typeof error.code === 'string' && /^22...$/.test(error.code)) return true
  return 'cause' in error && isBadValue(error.cause)
}

/** Whether a filter asks a column for what its type cannot do, e.g. whether a date contains a word. */
export const isUnfitOperator = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && error.code === '42883') return true
  return 'cause' in error && isUnfitOperator(error.cause)
}
