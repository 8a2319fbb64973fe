import { createServer, type Socket } from 'node:net'

/** What the server says instead of yes, by the command it answers; `END` answers the letter itself. */
export type Refusals = Partial<
  Record<'GREETING' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'END', string>
>

export type FakeSmtp = {
  /** For SMTP_URL; `account` as `user:password@`. */
  url: (account?: string) => string
  /** The letters as they came, with what was said in front of them. */
  letters: { from: string; to: string; raw: string }[]
  stop: () => Promise<void>
}

const ABILITIES = '250-fake\r\n250 AUTH PLAIN'

const serve = (client: Socket, refusals: Refusals, letters: FakeSmtp['letters']): void => {
  const say = (line: string) => client.write(`${line}\r\n`)
  let [from, to, raw] = ['', '', '']
  let isLetter = false
  const hear: Record<string, (line: string) => string> = {
    EHLO: () => ABILITIES,
    AUTH: () => refusals.AUTH ?? '235 welcome',
    MAIL: (line) => {
      from = line
      return refusals.MAIL ?? '250 ok'
    },
    RCPT: (line) => {
      to = line
      return refusals.RCPT ?? '250 ok'
    },
    DATA: () => {
      isLetter = refusals.DATA === undefined
      return refusals.DATA ?? '354 go on'
    },
  }
  const finish = () => {
    isLetter = false
    if (!refusals.END) letters.push({ from, to, raw })
    raw = ''
    say(refusals.END ?? '250 taken')
  }
  let rest = ''
  client.on('error', () => client.destroy())
  client.on('data', (data) => {
    const lines = (rest + data.toString('utf8')).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (isLetter && line === '.') finish()
      else if (isLetter) raw += `${line}\n`
      else say(hear[line.slice(0, 4).toUpperCase()]?.(line) ?? '250 ok')
    }
  })
  say(refusals.GREETING ?? '220 fake')
}

/** A mail server that keeps what it takes. */
export const startFakeSmtp = async (refusals: Refusals = {}): Promise<FakeSmtp> => {
  const letters: FakeSmtp['letters'] = []
  const clients = new Set<Socket>()
  const server = createServer((client) => {
    clients.add(client)
    serve(client, refusals, letters)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: (account = '') => `smtp://${account}127.0.0.1:${address.port}`,
    letters,
    stop: () => {
      for (const client of clients) client.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
