/** deadlock_detected, lock_not_available, serialization_failure. */
const CODES = ['40P01', '55P03', '40001']

/** Whether PostgreSQL gave up waiting for somebody else's lock: the same request may succeed later. */
export const isLockFailure = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && CODES.some((code) => code === error.code)) return true
  return 'cause' in error && isLockFailure(error.cause)
}
