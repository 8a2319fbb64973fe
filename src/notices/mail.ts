import type { Payload } from 'payload'
import { MessageRefused, type Notifier } from './notifier'

/** SMTP: 5xx is for good (RFC 5321 §4.2.1). */
const isForGood = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500 &&
  // A rejected log-in is the operator's to mend.
  Number(error.responseCode) !== 535

/**
 * Mail by the product's mail server. The Message-ID follows from the key, so that mail programs show a
 * repeated letter once, and the outbox folder keeps it in one file.
 */
export const mailNotifier = (payload: Pick<Payload, 'sendEmail'>, host: string): Notifier => ({
  send: async ({ key, subject, text, to }) => {
    try {
      await payload.sendEmail({
        ...{ to, subject, text, messageId: `<${key}@${host}>` },
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    } catch (error) {
      throw isForGood(error) && error instanceof Error ? new MessageRefused(error.message) : error
    }
  },
})
