import { setTimeout as sleep } from 'node:timers/promises'
import type { Ground } from './ground'

const POLL_MS = 100

type Status = { status: string; message?: string | null; [key: string]: unknown }

const readStatus = async (
  { product }: Ground,
  path: string,
  headers: Record<string, string>,
): Promise<Status> => {
  const answer = await fetch(`${product.address}/api/${path}`, { headers })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return (await answer.json()) as Status
}

/**
 * Sends an import or export and waits until it is done. @returns its last state and the seconds from the
 * request to the end
 */
export const runToEnd = async (
  ground: Ground,
  register: 'imports' | 'exports',
  sent: { headers: Record<string, string>; body: FormData | string },
): Promise<{ state: Status; seconds: number }> => {
  const started = performance.now()
  const answer = await fetch(`${ground.product.address}/api/${register}`, {
    method: 'POST',
    ...sent,
  })
  const made = (await answer.json()) as { id?: number }
  if (made.id === undefined) throw new Error(`${register}: ${JSON.stringify(made)}`)
  for (;;) {
    await sleep(POLL_MS)
    const state = await readStatus(ground, `${register}/${made.id}`, sent.headers)
    if (state.status === 'failed' || state.status === 'cancelled')
      throw new Error(`${register}: ${state.message}`)
    if (state.status === 'done') return { state, seconds: (performance.now() - started) / 1000 }
  }
}
