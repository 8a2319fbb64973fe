import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import {
  type ClaimedNotice,
  claimNotices,
  postponeNotice,
  settleNotice,
} from '@/src/database/cases/outbox'
import { env } from '@/src/env'
import { fieldKeys } from '@/src/field-keys'
import { decryptField } from '@/src/lib/field-cipher'
import { mailNotifier } from './mail'
import { MessageRefused, type Notifier } from './notifier'
import { smsNotifier } from './sms'
import { noticeText, type Told } from './texts'

const BATCH = 20
/** Attempts over about twenty hours: a mail server may be down for a night. */
const MOST_ATTEMPTS = 12
const FIRST_PAUSE = 60
const LONGEST_PAUSE = 4 * 3600

export type Notifiers = { mail: Notifier; sms: Notifier | null }

/** The ways to reach people as this product is set up. */
export const notifiersOf = (payload: Payload): Notifiers => ({
  mail: mailNotifier(payload, new URL(env.PUBLIC_URL).hostname),
  sms: env.SMS ? smsNotifier(env.SMS) : null,
})

const opened = (field: 'recipient' | 'data', value: string | null): string | null =>
  value === null ? null : decryptField(fieldKeys(), `case-notices.${field}`, value)

/** What was sealed for the applicant alone (src/cases/notices.ts). */
const toldIn = (data: string | null): Told => {
  const { card, membership, queryCode } = (data === null ? {} : JSON.parse(data)) as Partial<
    Record<string, string>
  >
  return {
    queryCode: queryCode ?? null,
    card: card ? { url: card, isWaiting: membership === 'pending' } : null,
  }
}

/** The key as mail and short messages carry it: of letters and digits, and telling nothing. */
const messageKey = (key: string): string =>
  `case-${createHash('sha256').update(key).digest('hex').slice(0, 40)}`

const linkOf = ({ caseId, recipient }: ClaimedNotice): string =>
  recipient === null
    ? `${env.PUBLIC_URL}/admin/collections/cases/${caseId}`
    : `${env.PUBLIC_URL}/track`

const pauseAfter = (attempts: number): number =>
  Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE)

/** Sends one notice. @returns how it ended */
const send = async (
  notice: ClaimedNotice,
  { mail, sms }: Notifiers,
): Promise<'sent' | 'skipped'> => {
  const notifier = notice.channel === 'sms' ? sms : mail
  const to = opened('recipient', notice.recipient) ?? notice.userEmail
  if (!notifier || !to) return 'skipped'
  const told = toldIn(opened('data', notice.data))
  const said = noticeText({ ...notice, ...told, link: linkOf(notice) })
  await notifier.send({ ...said, key: messageKey(notice.key), to })
  return 'sent'
}

const deliver = async (
  payload: Payload,
  notice: ClaimedNotice,
  notifiers: Notifiers,
): Promise<void> => {
  try {
    await settleNotice(notice.id, await send(notice, notifiers))
  } catch (err) {
    payload.logger.warn({ err, notice: notice.id, msg: '[notices.not-delivered]' })
    if (err instanceof MessageRefused || notice.attempts >= MOST_ATTEMPTS)
      await settleNotice(notice.id, 'failed')
    else await postponeNotice(notice.id, pauseAfter(notice.attempts))
  }
}

/**
 * Delivers what waits in the outbox, batch by batch, until nothing is due. A notice is marked only when it
 * was taken; after a crash in between it goes out again under the same key, by which its receiver knows it.
 * @returns how many were tried
 */
export const deliverNotices = async (
  payload: Payload,
  notifiers: Notifiers = notifiersOf(payload),
): Promise<number> => {
  let tried = 0
  for (;;) {
    const claimed = await claimNotices(BATCH)
    if (claimed.length === 0) return tried
    await Promise.all(claimed.map((notice) => deliver(payload, notice, notifiers)))
    tried += claimed.length
  }
}
