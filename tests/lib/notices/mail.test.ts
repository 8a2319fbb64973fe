import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mailAdapter } from '@/src/mail'
import { mailNotifier } from '@/src/notices/mail'
import { MessageRefused } from '@/src/notices/notifier'
import { type Refusals, startFakeSmtp } from '../../support/fake-smtp'

const SMTP_FROM = 'no-reply@gh.example.cn'

const message = (key: string) => ({
  ...{ key, to: 'worker@onenet.test', subject: '已收到您的诉求' },
  ...{ text: '您好！', short: '' },
})

const notifierOf = async (settings: { SMTP_URL?: string; DATA_DIR?: string }) => {
  const env = { SMTP_URL: undefined, DATA_DIR: '', SMTP_FROM, ...settings }
  const adapter = (await mailAdapter(env))({ payload: {} as Payload })
  return mailNotifier({ sendEmail: adapter.sendEmail }, 'onenet.test')
}

const bySmtp = async (refusals: Refusals = {}, account?: string) => {
  const server = await startFakeSmtp(refusals)
  onTestFinished(server.stop)
  return { server, notifier: await notifierOf({ SMTP_URL: server.url(account) }) }
}

describe('the outbox', () => {
  test('keeps one file, however often a notice is delivered', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'outbox-'))
    const notifier = await notifierOf({ DATA_DIR: dataDir })
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
})

describe('a mail server', () => {
  test('is given the letter with sender, date and a Message-ID that tells a repeated one', async () => {
    const { notifier, server } = await bySmtp()
    await notifier.send(message('case-1'))
    const [letter] = server.letters
    expect(letter).toMatchObject({
      from: `MAIL FROM:<${SMTP_FROM}>`,
      to: 'RCPT TO:<worker@onenet.test>',
    })
    const raw = letter?.raw ?? ''
    const subject = Buffer.from('已收到您的诉求').toString('base64')
    for (const line of [
      `From: =?UTF-8?B?${Buffer.from('工会一张网').toString('base64')}?= <${SMTP_FROM}>`,
      `Subject: =?UTF-8?B?${subject}?=`,
      'Message-ID: <case-1@onenet.test>',
      'Auto-Submitted: auto-generated',
      'Content-Type: text/plain; charset=utf-8',
    ])
      expect(raw).toContain(line)
    expect(raw).toMatch(/^Date: \w{3}, \d{2} \w{3} \d{4}/m)
  })

  test.each<[Refusals, boolean]>([
    [{ RCPT: '550 no such user' }, true],
    [{ DATA: '554 not this' }, true],
    [{ END: '552 mail box is full' }, true],
    [{ RCPT: '450 come back later' }, false],
    [{ END: '451 come back later' }, false],
    // Nothing is wrong with the address: a mistake in the settings must not cost every notice.
    [{ GREETING: '554 not from you' }, false],
    [{ AUTH: '535 wrong password' }, false],
    [{ AUTH: '534 too weak' }, false],
    [{ MAIL: '553 not your address' }, false],
    [{ MAIL: '530 log in first' }, false],
  ])('that answers %o: given up for good? %s', async (refusals, isForGood) => {
    const { notifier, server } = await bySmtp(refusals, 'AUTH' in refusals ? 'union:word@' : '')
    const sent = notifier.send(message('case-1'))
    if (isForGood) await expect(sent).rejects.toBeInstanceOf(MessageRefused)
    else await expect(sent).rejects.not.toBeInstanceOf(MessageRefused)
    expect(server.letters).toEqual([])
  })
})
