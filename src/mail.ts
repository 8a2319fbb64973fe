import { mkdir, rename, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import nodemailer, { type Transporter } from 'nodemailer'
import type { Env } from './env'

const SENDER_NAME = '工会一张网'

/** Nobody wrote these letters: absence notes are not sent back to them (RFC 3834). */
const DEFAULTS = { headers: { 'Auto-Submitted': 'auto-generated' } }

const CONNECT_PATIENCE_MS = 20_000
/**
 * A server may look for viruses before it says that it has taken a letter (RFC 5321 §4.5.3.2.6 gives it ten
 * minutes). Who hangs up before that sends the letter twice.
 */
const ANSWER_PATIENCE_MS = 2 * 60_000

/** A letter with a Message-ID of its own goes into one file, however often it is sent. */
const fileNameOf = (messageId: string | undefined): string =>
  messageId
    ? `${messageId.replace(/@.*$/, '').replace(/[^\w-]/g, '')}.eml`
    : `${Date.now()}-${crypto.randomUUID()}.eml`

/** Whole or not at all, also when the program ends in between. */
const writeWhole = async (dataDir: string, name: string, content: Buffer): Promise<void> => {
  const [outbox, unfinished] = [resolve(dataDir, 'outbox'), resolve(dataDir, 'outbox-unfinished')]
  await Promise.all([outbox, unfinished].map((folder) => mkdir(folder, { recursive: true })))
  const part = resolve(unfinished, crypto.randomUUID())
  await writeFile(part, content, { mode: 0o600 })
  await rename(part, resolve(outbox, name))
}

/** Writes each letter to DATA_DIR/outbox as an .eml file, where a person or a test can read it. */
const outboxTransport = (dataDir: string): Transporter => {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true })
  return nodemailer.createTransport(
    {
      name: 'outbox',
      version: '1',
      send: async (mail, done) => {
        try {
          const letter = await composer.sendMail(mail.data)
          const name = fileNameOf(mail.data.messageId)
          await writeWhole(dataDir, name, letter.message as Buffer)
          done(null, { envelope: letter.envelope, messageId: letter.messageId })
        } catch (error) {
          done(error as Error, undefined as never)
        }
      },
    },
    DEFAULTS,
  )
}

/** Mail by SMTP when SMTP_URL is set, otherwise into the outbox folder. */
export const mailAdapter = (env: Pick<Env, 'SMTP_URL' | 'SMTP_FROM' | 'DATA_DIR'>) =>
  nodemailerAdapter({
    defaultFromName: SENDER_NAME,
    defaultFromAddress: env.SMTP_FROM,
    skipVerify: true,
    transport: env.SMTP_URL
      ? nodemailer.createTransport(
          {
            url: env.SMTP_URL,
            connectionTimeout: CONNECT_PATIENCE_MS,
            greetingTimeout: CONNECT_PATIENCE_MS,
            socketTimeout: ANSWER_PATIENCE_MS,
          },
          DEFAULTS,
        )
      : outboxTransport(env.DATA_DIR),
  })
