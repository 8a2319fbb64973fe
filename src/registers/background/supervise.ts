import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import type { RunKind, RunMemory } from './run-kind'

/** A short export does not wait for a long import: each kind has places of its own. */
const PLACES = Math.max(1, availableParallelism() - 1)

// Next bundles each route apart: one set of children per process all the same.
const holder = globalThis as typeof globalThis & { unionOnenetRuns?: Map<string, ChildProcess> }
holder.unionOnenetRuns ??= new Map()
const children = holder.unionOnenetRuns

const root = () => process.cwd()

/**
 * Starts a program of this repository with this process's settings, in a process group of its own that
 * goes when this process does, even by kill -9 (src/cli/guard.mjs): the run is then taken up again.
 */
const start = (script: string, id: number, { heap, nursery }: RunMemory): ChildProcess =>
  spawn(
    process.execPath,
    [
      ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]),
      ...(nursery === undefined ? [] : [`--max-semi-space-size=${nursery}`]),
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(/* turbopackIgnore: true */ root(), 'src/cli/guard.mjs'),
      '--import',
      'tsx',
      join(/* turbopackIgnore: true */ root(), script),
      String(id),
    ],
    {
      cwd: root(),
      env: { ...process.env, UNION_ONENET_PARENT: String(process.pid) },
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )

const carryOut = async (payload: Payload, kind: RunKind, id: number): Promise<void> => {
  const plan = kind.plan ? await kind.plan(payload, id) : {}
  if (plan === null) return
  const child = start(kind.script, id, (await kind.memory?.(id)) ?? {})
  const key = `${kind.name}-${id}`
  children.set(key, child)
  const forget = () => children.delete(key)
  child.once('exit', forget)
  child.once('error', (err) => {
    forget()
    payload.logger.error({ err, msg: `[registers.${kind.name}] ${id}` })
  })
  // A child that ended early takes no message; the run waits again.
  child.send(plan, () => undefined)
}

/**
 * Starts processes for the runs that wait, as many as there are places. Called by the elected worker
 * alone; that no run is in two hands is ensured by the runs' locks (database/run-locks.ts).
 */
export const superviseRuns = async (payload: Payload, kinds: readonly RunKind[]): Promise<void> => {
  for (const kind of kinds) {
    const running = [...children.keys()].filter((key) => key.startsWith(`${kind.name}-`))
    const places = PLACES - running.length
    if (places <= 0) continue
    const waiting = await kind.waiting(PLACES + running.length)
    const next = waiting.filter((id) => !children.has(`${kind.name}-${id}`)).slice(0, places)
    for (const id of next) await carryOut(payload, kind, id)
  }
}
