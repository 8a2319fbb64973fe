import type { Payload } from 'payload'
import { MessageRefused, type Notifier } from './notifier'

/** What a server may refuse for good: the recipient and the letter. All before it is the operator's to mend. */
const ABOUT_THIS_LETTER = ['RCPT TO', 'DATA']

/** SMTP: 5xx is for good (RFC 5321 §4.2.1). */
const isForGood = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500 &&
  'command' in error &&
  ABOUT_THIS_LETTER.includes(String(error.command))

/**
 * Mail by the product's mail server. The Message-ID follows from the key, so that mail programs show a
 * repeated letter once, and the outbox folder keeps it in one file.
 */
export const mailNotifier = (payload: Pick<Payload, 'sendEmail'>, host: string): Notifier => ({
  send: async ({ key, subject, text, to }) => {
    try {
      await payload.sendEmail({
        ...{ to, subject, text, messageId: `<${key}@${host}>` },
      })
    } catch (error) {
      throw isForGood(error) && error instanceof Error ? new MessageRefused(error.message) : error
    }
  },
})
