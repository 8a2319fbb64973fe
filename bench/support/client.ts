import { Agent, get } from 'node:http'

export type Target = { url: string; headers?: Record<string, string> }

/** What one answer was: its status, length in bytes and how long it took in milliseconds. */
export type Answer = { status: number; bytes: number; ms: number }

const ask = (agent: Agent, { url, headers }: Target): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const request = get(url, { agent, headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, bytes, ms: performance.now() - started }),
      )
      response.on('error', reject)
    })
    request.on('error', reject)
  })

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const mustBeOk = (target: Target, { status }: Answer): void => {
  if (status !== 200) throw new Error(`${target.url} answered ${status}`)
}

/**
 * Median time of one request in milliseconds, for several targets in turns, so that whatever else the
 * machine does falls on all of them alike.
 */
export const latencies = async (targets: Target[], rounds: number): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times = targets.map((): number[] => [])
  for (let round = -10; round < rounds; round += 1) {
    for (const [index, target] of targets.entries()) {
      const answer = await ask(agent, target)
      mustBeOk(target, answer)
      if (round >= 0) times[index]?.push(answer.ms)
    }
  }
  agent.destroy()
  return times.map(median)
}

/** Requests per second over `connections` connections during `seconds`. */
export const throughput = async (
  target: Target,
  connections: number,
  seconds: number,
): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const end = performance.now() + seconds * 1000
  let answered = 0
  const work = async () => {
    while (performance.now() < end) {
      mustBeOk(target, await ask(agent, target))
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  agent.destroy()
  return answered / seconds
}

/**
 * {@link throughput} of several targets in turns, each `turns` times: the median of each, so that what else
 * the machine does falls on all of them.
 */
export const throughputs = async (
  targets: Target[],
  connections: number,
  { seconds, turns }: { seconds: number; turns: number },
): Promise<number[]> => {
  const rates = targets.map((): number[] => [])
  for (let turn = 0; turn < turns; turn += 1)
    for (const [index, target] of targets.entries())
      rates[index]?.push(await throughput(target, connections, seconds))
  return rates.map(median)
}

/** A token of a demo account. */
export const logIn = async (address: string, email: string): Promise<string> => {
  const answer = await fetch(`${address}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'OneNet-Demo-2026' }),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`${email} could not log in: ${answer.status}`)
  return token
}
