/** One message to one person, ready to go. */
export type Message = {
  /** The same for every attempt: whoever takes the message can tell a repeated one. */
  key: string
  /** Address or number. */
  to: string
  subject: string
  /** The whole text, for mail. */
  text: string
  /** The same in one sentence, for short messages. */
  short: string
}

/** A way to reach people. Resolves when the message was taken; rejects when it was not. */
export type Notifier = { send: (message: Message) => Promise<void> }

/** Taken by nobody, however often it is tried: a wrong number, an address that does not exist. */
export class MessageRefused extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'MessageRefused'
  }
}
