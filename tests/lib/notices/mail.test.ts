import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { describe, expect, test } from 'vitest'
import { mailAdapter } from '@/src/mail'
import { mailNotifier } from '@/src/notices/mail'
import { MessageRefused } from '@/src/notices/notifier'

const message = (key: string) => ({
  ...{ key, to: 'worker@onenet.test', subject: '已收到您的诉求' },
  ...{ text: '您好！', short: '' },
})

const notifierInto = async (dataDir: string) => {
  const adapter = (await mailAdapter({ SMTP_URL: undefined, DATA_DIR: dataDir }))({
    payload: {} as Payload,
  })
  return mailNotifier({ sendEmail: adapter.sendEmail }, 'onenet.test')
}

const failingWith = (responseCode: number) =>
  mailNotifier(
    {
      sendEmail: () =>
        Promise.reject(Object.assign(new Error(String(responseCode)), { responseCode })),
    },
    'onenet.test',
  )

describe('mail', () => {
  test('is one file of the outbox, however often a notice is delivered', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'outbox-'))
    const notifier = await notifierInto(dataDir)
    await notifier.send(message('case-1'))
    await notifier.send(message('case-1'))
    await notifier.send(message('case-2'))
    const outbox = join(dataDir, 'outbox')
    expect(readdirSync(outbox).sort()).toEqual(['case-1.eml', 'case-2.eml'])
    const letter = readFileSync(join(outbox, 'case-1.eml'), 'utf8')
    expect(letter).toContain('Message-ID: <case-1@onenet.test>')
    expect(letter).toContain('To: worker@onenet.test')
    expect(letter).toContain('Auto-Submitted: auto-generated')
  })

  test('to an address that does not exist is given up; other failures pass', async () => {
    await expect(failingWith(550).send(message('a'))).rejects.toBeInstanceOf(MessageRefused)
    await expect(failingWith(450).send(message('a'))).rejects.not.toBeInstanceOf(MessageRefused)
    await expect(failingWith(535).send(message('a'))).rejects.not.toBeInstanceOf(MessageRefused)
  })
})
