import type { CollectionBeforeChangeHook } from 'payload'

/** Disabling an account logs it out everywhere, at once. */
export const endSessions: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  data.disabled === true && originalDoc?.disabled !== true ? { ...data, sessions: [] } : data
