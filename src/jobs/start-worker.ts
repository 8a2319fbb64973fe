import config from '@payload-config'
import { getPayload } from 'payload'
import { startWorker, type Worker } from './worker'

// Next loads modules anew in development: one worker per process all the same.
const holder = globalThis as typeof globalThis & { unionOnenetWorker?: Worker }

/** Starts the worker of this server process, once. */
export const startWorkerOnce = async (): Promise<void> => {
  if (holder.unionOnenetWorker) return
  holder.unionOnenetWorker = startWorker(await getPayload({ config }))
}
