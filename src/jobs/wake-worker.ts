/**
 * Where start-worker.ts keeps the worker of this process. Told apart from worker.ts, which leads to half the
 * program: whoever writes a notice wakes it.
 */
type Holder = typeof globalThis & {
  unionOnenetWorker?: { deliver: () => void; wake: () => void }
}

/** Has what waits in the outbox delivered now, when the active worker is this process's; otherwise soon. */
export const deliverSoon = (): void => (globalThis as Holder).unionOnenetWorker?.deliver()

/** Has the worker look for work now, when it is this process's; otherwise it looks within seconds. */
export const wakeWorker = (): void => (globalThis as Holder).unionOnenetWorker?.wake()
