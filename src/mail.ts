import { mkdir, rename, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import nodemailer, { type Transporter } from 'nodemailer'
import type { Env } from './env'

const SENDER = { defaultFromName: '工会一张网', defaultFromAddress: 'no-reply@onenet.test' }

const PATIENCE_MS = 20_000

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
  return nodemailer.createTransport({
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
  })
}

/** Mail by SMTP when SMTP_URL is set, otherwise into the outbox folder. */
export const mailAdapter = (env: Pick<Env, 'SMTP_URL' | 'DATA_DIR'>) =>
  nodemailerAdapter({
    ...SENDER,
    skipVerify: true,
    transport: env.SMTP_URL
      ? nodemailer.createTransport({
          ...{ url: env.SMTP_URL, connectionTimeout: PATIENCE_MS },
          ...{ greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
        })
      : outboxTransport(env.DATA_DIR),
  })
