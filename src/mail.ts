import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import nodemailer, { type Transporter } from 'nodemailer'
import type { Env } from './env'

const SENDER = { defaultFromName: '工会一张网', defaultFromAddress: 'no-reply@onenet.test' }

/** Writes each letter to DATA_DIR/outbox as an .eml file, where a person or a test can read it. */
const outboxTransport = (dataDir: string): Transporter => {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true })
  const outbox = resolve(dataDir, 'outbox')
  return nodemailer.createTransport({
    name: 'outbox',
    version: '1',
    send: async (mail, done) => {
      try {
        const letter = await composer.sendMail(mail.data)
        await mkdir(outbox, { recursive: true })
        const file = resolve(outbox, `${Date.now()}-${crypto.randomUUID()}.eml`)
        await writeFile(file, letter.message as Buffer, { mode: 0o600 })
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
      ? nodemailer.createTransport(env.SMTP_URL)
      : outboxTransport(env.DATA_DIR),
  })
