import config from '@payload-config'
import { getPayload } from 'payload'
import { startWorker, type Worker } from './worker'

const RETRY_MS = 5_000

// Next loads modules anew in development: one worker per process all the same.
const holder = globalThis as typeof globalThis & { unionOnenetWorker?: Worker }

/**
 * Starts the worker of this server process, once. A process that starts while the database is away serves
 * what it can and gets its worker later.
 */
export const startWorkerOnce = async (): Promise<void> => {
  if (holder.unionOnenetWorker) return
  try {
    holder.unionOnenetWorker = startWorker(await getPayload({ config }))
  } catch (error) {
    console.error('[jobs.worker-not-started]', error instanceof Error ? error.message : error)
    setTimeout(startWorkerOnce, RETRY_MS).unref()
  }
}
