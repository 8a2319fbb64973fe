import { AuthenticationError, type CollectionBeforeLoginHook } from 'payload'

/** A disabled account gets the same answer as a wrong password. */
export const refuseDisabled: CollectionBeforeLoginHook = ({ req, user }) => {
  if (user.disabled) throw new AuthenticationError(req.t)
}
