// Delivers what waits in the outbox, and dies by kill -9 at a chosen point (outbox.test.ts).
import type { Payload } from 'payload'
import { env } from '@/src/env'
import { mailAdapter } from '@/src/mail'
import { deliverNotices, type Notifiers, notifiersOf } from '@/src/notices/deliver'
import type { Message, Notifier } from '@/src/notices/notifier'

const point = process.env.KILL_AT
const { sendEmail } = (await mailAdapter(env))({ payload: {} as Payload })
const payload = { sendEmail, logger: console } as unknown as Payload

const die = () => process.kill(process.pid, 'SIGKILL')

let sent = 0

/** The fifth message of a batch is the last. */
const dying = (notifier: Notifier | null): Notifier => ({
  send: async (message: Message) => {
    sent += 1
    const isLast = sent === 5
    if (isLast && point === 'claimed') die()
    await notifier?.send(message)
    if (isLast && point === 'taken') die()
    // Others of the batch are marked in the meantime.
    if (isLast && point === 'marked') setTimeout(die, 50)
    if (point === 'marked' && sent >= 5) await new Promise((resolve) => setTimeout(resolve, 200))
  },
})

const { mail, sms } = notifiersOf(payload)
const notifiers: Notifiers = { mail: dying(mail), sms: dying(sms) }
await deliverNotices(payload, notifiers)
process.exit(0)
