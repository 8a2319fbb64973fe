import type { PayloadRequest } from 'payload'
import { env } from '@/src/env'
import { fieldKeys } from '@/src/field-keys'
import { encryptField } from '@/src/lib/field-cipher'

export const NOTICE_KIND_VALUES = [
  'receipt',
  'question',
  'result',
  'extended',
  'moved',
  'assigned',
  'reminder',
  'overdue',
  'escalated',
] as const
export type NoticeKind = (typeof NOTICE_KIND_VALUES)[number]
export type NoticeChannel = 'mail' | 'sms' | 'desk'

/** A row of the outbox before it has an id; `recipient` and `data` are sealed. */
export type NoticeRow = {
  kind: NoticeKind
  channel: NoticeChannel
  recipient: string | null
  data: string | null
  user: number | null
  /** For the desk: the union whose officers are told. */
  organization: number | null
}

/** How the applicant can be reached, in plain text; whether short messages are sent at all. */
export type Reachable = { email: string | null; phone: string | null; hasSms: boolean }

/** Whether applicants get short messages; those of the demo data do not: somebody may have their numbers. */
export const sendsShortMessages = ({ context }: Pick<PayloadRequest, 'context'>): boolean =>
  env.SMS !== undefined && context.seeding !== true

/** A notice for the officers of a union, shown on their desk. */
export const forDesk = (kind: NoticeKind, organization: number): NoticeRow => ({
  ...{ kind, channel: 'desk', recipient: null, data: null, user: null },
  organization,
})

/**
 * Notices for the applicant, one for each way to reach them. The address is sealed anew for the outbox:
 * cipher text is bound to its field.
 */
export const forApplicant = (
  kind: NoticeKind,
  { email, hasSms, phone }: Reachable,
  data: Record<string, unknown> | null = null,
): NoticeRow[] => {
  const seal = (text: string) => encryptField(fieldKeys(), 'case-notices.recipient', text)
  const sealedData =
    data === null ? null : encryptField(fieldKeys(), 'case-notices.data', JSON.stringify(data))
  const row = (channel: NoticeChannel, to: string): NoticeRow => ({
    ...{ kind, channel, recipient: seal(to), data: sealedData, user: null, organization: null },
  })
  return [...(email ? [row('mail', email)] : []), ...(phone && hasSms ? [row('sms', phone)] : [])]
}
