import { Refusal } from '../lib/refusal'
import { openDatabase } from './database'

/** A signal that is given when the person or the system asks the command to stop, or its parent is gone. */
export function stopRequests(): AbortSignal {
  const controller = new AbortController()
  const stop = () => controller.abort(new Refusal('已中断。'))
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop)
  process.on('disconnect', stop)
  process.channel?.unref()
  return controller.signal
}

/** Runs `work` on the database of the settings and leaves it afterwards, also when asked to stop. */
export async function withDatabase(
  work: (url: string, stop: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = stopRequests()
  const database = await openDatabase()
  try {
    stop.throwIfAborted()
    await work(database.url, stop)
  } finally {
    await database.stop()
  }
}
