import type { Worker } from './worker'

/** Where start-worker.ts keeps the worker of this process. */
type Holder = typeof globalThis & { unionOnenetWorker?: Worker }

/** Has what waits in the outbox delivered now, when the active worker is this process's; otherwise soon. */
export const deliverSoon = (): void => (globalThis as Holder).unionOnenetWorker?.deliver()

/** Has the worker look for work now, when it is this process's; otherwise it looks within seconds. */
export const wakeWorker = (): void => (globalThis as Holder).unionOnenetWorker?.wake()
