export { contactTab } from './contact'
export { identityTab } from './identity'
export { membershipFields } from './membership'
export { workTab } from './work'

/** What of a member is encrypted; each can be shown in full for a reason. */
export const SECRETS = ['idNumber', 'phone', 'homeAddress', 'bankCard'] as const
