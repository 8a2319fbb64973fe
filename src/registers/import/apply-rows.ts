import { setImmediate as turn } from 'node:timers/promises'
import {
  addRejections,
  countRows,
  type ImportJob,
  placeOf,
  type Rejection,
} from '@/src/database/imports'
import { isLockFailure } from '@/src/database/lock-failure'
import { transaction } from '@/src/database/pool'
import { isSecondMembership } from '@/src/database/second-membership'
import type { SheetRow } from '../sheets/row'
import { labelsOf, placed, valuesOf } from './match-columns'
import { type Fault, type Numbered, type Plan, type RegisterImport, StaleRows } from './register'
import type { KeptRows } from './rows-file'

/** The import was cancelled, or its union closed, while it ran. */
export class Stopped extends Error {}

type Register = RegisterImport<unknown>
type Rejected = { number: number; faults: Fault[] }
type Batch = { size: number; good: Numbered<unknown>[]; rejected: Rejected[] }

const MOST_TRIES = 6
/** Rows checked between two chances for the connection to send and receive. */
const SLICE = 200

const UNIQUE_VIOLATION = '23505'

/** Others were faster with some of the same records: what to do is found out anew. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof StaleRows ||
  isSecondMembership(error) ||
  isLockFailure(error) ||
  (typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === UNIQUE_VIOLATION)

const TWICE: Fault = { column: null, message: '与前面的一行是同一条记录，只导入前面的那一行' }

/** Checks rows one by one; of two for the same record the first that holds together wins. */
const checker = (register: Register, columns: (string | null)[]) => {
  const labels = labelsOf(register.columns)
  const seen = new Set<string>()
  const checkRow = (row: SheetRow, batch: Batch): void => {
    const { faults, values } = valuesOf(row, columns, labels)
    const reject = (found: Fault[]) => batch.rejected.push({ number: row.number, faults: found })
    const checked = register.check(values)
    const own = 'faults' in checked ? checked.faults : []
    const told = new Set(faults.map(({ column }) => column))
    const all = [...faults, ...own.filter(({ column }) => !told.has(column))]
    if (all.length > 0 || 'faults' in checked) reject(all)
    else if (seen.has(checked.key)) reject([TWICE])
    else {
      seen.add(checked.key)
      batch.good.push({ number: row.number, row: checked.row })
    }
  }
  return async (rows: readonly SheetRow[]): Promise<Batch> => {
    const batch: Batch = { size: rows.length, good: [], rejected: [] }
    for (const [index, row] of rows.entries()) {
      checkRow(row, batch)
      if (index % SLICE === SLICE - 1) await turn()
    }
    return batch
  }
}

const rejectionOf =
  (columns: (string | null)[]) =>
  ({ faults, number }: Rejected): Rejection => ({
    number,
    faults: placed(faults, columns).map(({ column, message }) => ({ c: column, m: message })),
  })

/** Writes one batch with its rejections and the counters in one transaction: all of it or nothing. */
const commit = async (
  job: ImportJob,
  register: Register,
  columns: (string | null)[],
  { good, rejected, size }: Batch,
  planned: Plan,
): Promise<void> => {
  let plan = planned
  for (let tries = 1; ; tries += 1) {
    try {
      const all = [...rejected, ...plan.rejected]
      return await transaction(async (client) => {
        const { accepted, unchanged } = plan
        const counts = { rows: size, accepted, unchanged, rejected: all.length }
        if (!(await countRows(client, job.id, counts))) throw new Stopped()
        const place = await placeOf(job.organization, client)
        if (!place) throw new Stopped()
        if (job.mode !== 'check') await plan.write(client, place)
        await addRejections(client, job.id, all.map(rejectionOf(columns)))
      })
    } catch (error) {
      if (!isOvertaken(error) || tries === MOST_TRIES) throw error
      plan = await register.plan(good)
    }
  }
}

/** Frames of the file as they are, or all of them as one. */
async function* batchesOf(rows: KeptRows, size: Register['chunk']): AsyncGenerator<SheetRow[]> {
  if (size !== 'all') {
    yield* rows.frames()
    return
  }
  const whole: SheetRow[] = []
  for await (const frame of rows.frames()) for (const row of frame) whole.push(row)
  yield whole
}

type Step = { batch: Batch; plan: Plan }

/** A failure is heard when the step is awaited; until then it must not count as unheard. */
const started = <Result>(work: Promise<Result>): Promise<Result> => {
  work.catch(() => undefined)
  return work
}

/**
 * Takes in the rows of a file from where the last process stopped. While PostgreSQL writes one batch and
 * looks up the next, the one after is checked. Throws {@link Stopped} when the import was cancelled.
 */
export const applyRows = async (
  job: ImportJob,
  register: Register,
  rows: KeptRows,
  columns: (string | null)[],
): Promise<void> => {
  const check = checker(register, columns)
  let done = job.rowsDone
  let planning: Promise<Step> | null = null
  let writing: Promise<void> = Promise.resolve()
  const writeNext = async (): Promise<void> => {
    const step = await planning
    await writing
    if (step) writing = started(commit(job, register, columns, step.batch, step.plan))
  }
  const planFor = async (batch: Batch): Promise<Step> => {
    if (!register.isParallel) await writing
    return { batch, plan: await register.plan(batch.good) }
  }
  for await (const frame of batchesOf(rows, register.chunk)) {
    // Rows that are done are checked all the same: later ones for the same record come back.
    const batch = await check(frame)
    if (done >= batch.size) {
      done -= batch.size
      continue
    }
    await writeNext()
    planning = started(planFor(batch))
  }
  await writeNext()
  await writing
}
