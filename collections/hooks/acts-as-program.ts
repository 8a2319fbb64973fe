/**
 * Whether an operation runs for the program itself, with access switched off. Payload says `true` then,
 * `false` for a guarded call of the Local API, and nothing at all for a call over REST.
 */
export const actsAsProgram = (overrideAccess: boolean | undefined): boolean =>
  overrideAccess === true
