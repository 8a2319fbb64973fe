import type { Payload } from 'payload'
import { foldFigures } from '../database/figures/fold'
import { takeWorkerLock, type WorkerLock } from '../database/job-locks'
import { freeStuckJobs, isQueued } from '../database/jobs'
import { deliverNotices } from '../notices/deliver'
import { sendDeskLetters } from '../notices/desk-letters'
import { RUN_KINDS } from '../registers/background/kinds'
import { superviseRuns } from '../registers/background/supervise'
import { sweepRuns } from '../registers/background/sweep'
import { closeMonth } from './close-month'
import { sweepCaseFiles } from './sweep-case-files'
import { sweepDeadlines } from './sweep-deadlines'
import { warnCalendar } from './warn-calendar'

const TICK = 3000
const MINUTE = 60_000
const BATCH = 20

/** A worker that takes part in the election until it is stopped. */
export type Worker = {
  isActive: () => boolean
  /** Looks for work now and not only at the next tick. */
  wake: () => void
  /** Delivers what waits in the outbox, if active. */
  deliver: () => void
  stop: () => Promise<void>
}

/** What the worker does by itself each minute; one that fails does not hold up the others. */
const CLOCKS: ((payload: Payload, now: Date) => Promise<unknown>)[] = [
  sweepDeadlines,
  warnCalendar,
  closeMonth,
  sweepCaseFiles,
]

const EVERY_MINUTE = ['publish-due', 'lapse-transfers'] as const

const EVERY_HOUR = ['erase-expired'] as const

/** Puts what is due this minute into the queue, unless it waits there already. */
const queueDue = async (payload: Payload, minute: number): Promise<void> => {
  for (const task of minute % 60 === 0 ? [...EVERY_MINUTE, ...EVERY_HOUR] : EVERY_MINUTE)
    if (!(await isQueued(payload, task))) await payload.jobs.queue({ task, input: {} })
}

/**
 * Starts this process's worker. Of all processes on one database exactly one is active: the one that
 * holds the advisory lock. The others ask for it every few seconds and take over when it dies.
 */
export const startWorker = (payload: Payload, tick = TICK): Worker => {
  let lock: WorkerLock | null = null
  let lastMinute = -1
  let isStopped = false
  let wake = () => {}
  let delivering: Promise<unknown> | null = null
  let writing: Promise<unknown> | null = null

  const complain = (msg: string) => (err: unknown) => payload.logger.error({ err, msg })

  /** Beside the other work: a slow mail server holds up nothing. */
  const deliver = (): void => {
    delivering ??= deliverNotices(payload)
      .catch(complain('[notices]'))
      .finally(() => {
        delivering = null
      })
  }

  const sendLetters = (): void => {
    writing ??= sendDeskLetters(payload, new Date())
      .catch(complain('[desk-letters]'))
      .finally(() => {
        writing = null
      })
  }

  const runClocks = async (): Promise<void> => {
    for (const clock of CLOCKS) await clock(payload, new Date()).catch(complain('[clock]'))
  }

  const elect = async (): Promise<boolean> => {
    if (lock && (await lock.holds())) return true
    await lock?.release()
    lock = await takeWorkerLock()
    if (lock) await freeStuckJobs(payload)
    return lock !== null
  }

  const work = async (): Promise<void> => {
    if (!(await elect())) return
    const minute = Math.floor(Date.now() / MINUTE)
    if (minute !== lastMinute) {
      await queueDue(payload, minute)
      await sweepRuns(RUN_KINDS)
      await runClocks()
      sendLetters()
    }
    lastMinute = minute
    deliver()
    await superviseRuns(payload, RUN_KINDS)
    await foldFigures().catch(complain('[figures]'))
    await payload.jobs.run({ limit: BATCH, sequential: true, silent: { info: true } })
  }

  const run = async (): Promise<void> => {
    while (!isStopped) {
      await work().catch(complain('[worker]'))
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, tick).unref()
      })
    }
    await Promise.all([delivering, writing])
    await lock?.release()
  }

  const running = run()
  return {
    isActive: () => lock !== null && !isStopped,
    wake: () => wake(),
    deliver: () => {
      if (lock && !isStopped) deliver()
    },
    stop: async () => {
      isStopped = true
      wake()
      await running
    },
  }
}
