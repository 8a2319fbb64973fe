/** SQLSTATE that the database raises when a person would have two binding memberships. */
const SECOND_MEMBERSHIP = 'UN001'

/** Whether a write failed because the person is a member elsewhere (membership_claims). */
export const isSecondMembership = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && error.code === SECOND_MEMBERSHIP) return true
  return 'cause' in error && isSecondMembership(error.cause)
}
