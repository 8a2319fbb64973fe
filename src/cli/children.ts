import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

/** A program run by a command ended badly; `output` is what it printed, unless that was shown already. */
export class ChildError extends Error {
  readonly code = 'child'
  constructor(
    message: string,
    readonly output: string,
  ) {
    super(message)
  }
}

/** What a command needs to say about a child: Node's arguments, its environment, whether to show it. */
export type ChildOptions = {
  /** Arguments for Node: a script and what follows it. */
  args: string[]
  environment: NodeJS.ProcessEnv
  /** `show` passes its output on; `keep` holds it back for the case of a failure. */
  output: 'show' | 'keep'
  /** Ends the child when the command is asked to stop. */
  stop?: AbortSignal
}

/** A started child with the output held back so far. */
export type Child = { process: ChildProcess; kept: () => string; show: () => void }

const guard = new URL('./guard.mjs', import.meta.url).href
const keepLimit = 200_000
const hasGroups = process.platform !== 'win32'

/**
 * Starts a Node program in a process group of its own, so that Ctrl-C reaches only the command, which
 * decides the order of stopping; the guard ends the group when the command dies.
 */
export function startChild(options: ChildOptions): Child {
  let text = ''
  let isShown = options.output === 'show'
  const child = spawn(process.execPath, ['--import', guard, ...options.args], {
    env: { ...options.environment, UNION_ONENET_PARENT: String(process.pid) },
    detached: hasGroups,
    windowsHide: true,
    stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe', 'ipc'],
  })
  for (const [stream, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream?.on('data', (chunk: Buffer) => {
      if (isShown) target.write(chunk)
      else text = (text + chunk.toString()).slice(-keepLimit)
    })
  }
  const show = () => {
    isShown = true
  }
  return { process: child, kept: () => text, show }
}

/** Sends a signal to a child and all that it started. */
export function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(hasGroups ? -child.pid : child.pid, name)
  } catch {
    // Gone already.
  }
}

/** Ends a child: asks it (SIGTERM), waits up to `patience` ms, then kills what is left of its group. */
export async function endChild(child: ChildProcess, patience: number): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await Promise.race([ended, sleep(patience, undefined, { ref: false })])
  }
  signalGroup(child, 'SIGKILL')
}

/** The program among Node's arguments. */
function nameOf(args: string[]): string {
  return args.find((argument) => /[/\\]/.test(argument)) ?? ''
}

/** Runs a Node program to its end; throws a ChildError when it fails or was stopped. */
export async function runChild(options: ChildOptions): Promise<string> {
  const child = startChild(options)
  const stop = () => void endChild(child.process, 3000)
  if (options.stop?.aborted) stop()
  options.stop?.addEventListener('abort', stop, { once: true })
  try {
    const [code] = (await once(child.process, 'close')) as [number | null]
    options.stop?.throwIfAborted()
    if (code !== 0)
      throw new ChildError(`${nameOf(options.args)} 失败（${code ?? '被终止'}）。`, child.kept())
    return child.kept()
  } finally {
    options.stop?.removeEventListener('abort', stop)
  }
}

/** Node's arguments that run a TypeScript file of this repository. */
export function script(file: string, ...args: string[]): string[] {
  return ['--disable-warning=ExperimentalWarning', '--import', 'tsx', file, ...args]
}
