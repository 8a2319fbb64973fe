import { actorOf } from '@/access/actor'
import { mayTakeIn } from '@/access/importing'
import {
  beginImport,
  endImport,
  type ImportJob,
  loadImport,
  placeOf,
  rememberMapping,
  senderOf,
} from '@/src/database/imports'
import { takeRunLock } from '@/src/database/run-locks'
import { forbidden, OneNetError } from '@/src/lib/errors'
import { type Header, headerSignature, missingColumns } from '../sheets/header'
import { applyRows, Stopped } from './apply-rows'
import { hasRows } from './files'
import { registerKind } from './kinds'
import { matchColumns } from './match-columns'
import { readSent } from './read-sent'
import { badMatch } from './refusals'
import type { Place, RegisterImport } from './register'
import { type KeptRows, openSheetRows } from './rows-file'
import { writeRejected } from './write-rejected'

const GIVEN_UP =
  '导入多次中断，已停止。已经导入的行保留；请稍后把原表再导入一次，重复的行不会重复登记。'

const sentenceOf = ({ accepted, mode, rejected, unchanged }: ImportJob): string => {
  const done = mode === 'check' ? '检查完毕，可以导入' : '导入完毕，写入'
  const left = rejected > 0 ? `，退回 ${rejected} 行，请下载退回表，按红色提示改正后再导入` : ''
  return `${done} ${accepted} 行，没有变化 ${unchanged} 行${left}。`
}

/** What a person has corrected holds for later sheets of this shape in this union. */
const rememberCorrection = async (
  { mapping, organization, register }: ImportJob,
  header: Header,
  columns: (string | null)[],
): Promise<void> => {
  const isCorrected = mapping !== null && columns.join() !== header.columns.join()
  if (isCorrected) await rememberMapping(organization, register, headerSignature(header), columns)
}

const applyKept = async (
  job: ImportJob,
  register: RegisterImport<unknown>,
  rows: KeptRows,
): Promise<void> => {
  const { columns } = await matchColumns(job, rows.head.header, register.columns)
  const missing = missingColumns({ columns }, register.columns)
  if (missing.length > 0) throw badMatch(missing.map(({ label }) => label))
  await rememberCorrection(job, rows.head.header, columns)
  await applyRows(job, register, rows, columns)
}

/** With the rights of this moment: who was disabled or moved meanwhile brings in nothing. */
const checkSender = async (job: ImportJob, place: Place): Promise<void> => {
  // Sent from the command line, by who keeps the server.
  if (job.createdBy === null) return
  if (!mayTakeIn(actorOf(await senderOf(job.createdBy)), job.register, place))
    throw forbidden('导入人已没有这个工会的登记权限，导入已停止。', 'import.sender_gone')
}

const carryOut = async (job: ImportJob): Promise<void> => {
  const place = await placeOf(job.organization)
  if (!place) throw new Stopped()
  const { createdBy, mode } = job
  await checkSender(job, place)
  const register = await registerKind(job.register).open({ place, mode, createdBy })
  if (job.total === null || !(await hasRows(job.file))) await readSent(job, register.columns)
  if (job.status === 'prepared') return
  const rows = await openSheetRows(job.file)
  try {
    await applyKept(job, register, rows)
    const done = (await loadImport(job.id)) ?? job
    if (done.rejected > 0) await writeRejected(job, rows)
    await endImport(job.id, { status: 'done', message: sentenceOf(done) })
  } finally {
    await rows.close()
  }
}

const work = async (id: number): Promise<void> => {
  const job = await loadImport(id)
  if (!job) return
  if (!(await beginImport(id)))
    return endImport(id, { status: 'failed', message: GIVEN_UP, code: 'import.given_up' })
  try {
    await carryOut(job)
  } catch (error) {
    // What was cancelled says so itself.
    if (error instanceof Stopped)
      return endImport(id, { status: 'failed', message: '该工会已撤销，导入已停止。' })
    if (!(error instanceof OneNetError)) throw error
    await endImport(id, { status: 'failed', message: error.message, code: error.code })
  }
}

/**
 * Carries out one import from wherever it stands; does nothing when another process is at it, or it has
 * ended. Throws what is nobody's fault (the database away, the disk full): it is then taken up again.
 */
export const runImport = async (id: number): Promise<void> => {
  // Without the lock somebody else may begin: this process must not write another row.
  const release = await takeRunLock('imports', id, () => process.exit(1))
  if (!release) return
  try {
    await work(id)
  } finally {
    await release()
  }
}
