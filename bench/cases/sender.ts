import { randomInt, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** One sending: what is asked for, and the number that it was acknowledged with. */
export type Sending = { key: string; body: string; number: string | null }

/** A request for help by somebody who does not exist. */
export const someSending = (union: string, email?: string): Sending => ({
  key: randomUUID(),
  body: JSON.stringify({
    service: 'help',
    organization: union,
    applicant: {
      name: '测一二',
      phone: `138${randomInt(10_000_000, 99_999_999)}`,
      ...(email ? { email } : {}),
    },
    answers: { content: '单位三个月没有发工资，请帮助。' },
  }),
  number: null,
})

/** Sends it, and keeps the number when it was acknowledged. Rejects when the connection breaks. */
export const send = (address: string, agent: Agent, sending: Sending): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(
      `${address}/api/cases`,
      {
        ...{ agent, method: 'POST' },
        headers: { 'content-type': 'application/json', 'idempotency-key': sending.key },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('error', reject)
        response.on('end', () => {
          if (response.statusCode === 201) sending.number = String(JSON.parse(text).number)
          resolve(response.statusCode ?? 0)
        })
      },
    )
    asked.on('error', reject)
    asked.end(sending.body)
  })

type Flood = { connections: number; seconds: number; make: () => Sending }

/**
 * Sends from so many connections for so long, each the next when the last was answered. @returns all that
 * was sent; what has no number was never acknowledged
 */
export const flood = async (
  address: string,
  { connections, make, seconds }: Flood,
): Promise<{ sendings: Sending[]; seconds: number }> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const started = performance.now()
  const end = started + seconds * 1000
  const sendings: Sending[] = []
  const work = async () => {
    while (performance.now() < end) {
      const sending = make()
      sendings.push(sending)
      const status = await send(address, agent, sending).catch(() => null)
      if (status === null) return
      if (status !== 201) throw new Error(`a sending was answered with ${status}`)
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  agent.destroy()
  return { sendings, seconds: (performance.now() - started) / 1000 }
}
