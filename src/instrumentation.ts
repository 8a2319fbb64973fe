/** Runs once in each server process, before the first request. */
export async function register(): Promise<void> {
  // Each way out must stand here: what follows is left out of bundles that are not for Node.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  if (process.env.NEXT_PHASE === 'phase-production-build') return
  const { listenForChanges } = await import('./cache/listen-for-changes')
  await listenForChanges()
  const { startWorkerOnce } = await import('./jobs/start-worker')
  await startWorkerOnce()
}
