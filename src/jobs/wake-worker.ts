import type { Worker } from './worker'

/** Where start-worker.ts keeps the worker of this process. */
type Holder = typeof globalThis & { unionOnenetWorker?: Worker }

/** Has the worker look for work now, when it is this process's; otherwise it looks within seconds. */
export const wakeWorker = (): void => (globalThis as Holder).unionOnenetWorker?.wake()
