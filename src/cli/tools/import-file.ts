// Child of `npm run import`: carries out one import and shows how far it is.
// Arguments: <register> <file> <code of the union> <mode>
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { addImport, type ImportJob, loadImport, unionByCode } from '@/src/database/imports'
import { OneNetError } from '@/src/lib/errors'
import { expiryFrom } from '@/src/registers/background/files'
import type { ImportMode, ImportRegister } from '@/src/registers/import/answers'
import { keepSentFile, rejectedFile } from '@/src/registers/import/files'
import { runImport } from '@/src/registers/import/run-import'
import { inspectSheet } from '@/src/registers/sheets/open-sheet'
import { fileSource, pieces } from '@/src/registers/sheets/source'

const BAR = 30
const BEAT_MS = 500

const [register = '', path = '', code = '', mode = ''] = process.argv.slice(2)

const doneOf = ({ accepted, rejected, unchanged }: ImportJob): number =>
  accepted + rejected + unchanged

/** One line that is drawn over on a terminal, and written now and then elsewhere. */
const draw = (job: ImportJob, seconds: number): void => {
  const done = doneOf(job)
  const total = job.total ?? 0
  const part = total === 0 ? 0 : done / total
  const rate = Math.round(done / Math.max(seconds, 1))
  const left = rate === 0 ? '' : `，约剩 ${Math.ceil((total - done) / rate)} 秒`
  const bar = '█'.repeat(Math.round(part * BAR)).padEnd(BAR, '░')
  const line =
    job.total === null ? '正在读取文件……' : `${bar} ${done}/${total} 行，每秒 ${rate} 行${left}`
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`)
}

const keepFile = async (): Promise<string> => {
  const source = await fileSource(path)
  try {
    await inspectSheet(source)
    const file = randomUUID()
    await keepSentFile(file, pieces(source))
    return file
  } finally {
    await source.close()
  }
}

const writeRejected = async (job: ImportJob): Promise<string> => {
  const target = join(dirname(path), `${basename(path, extname(path))}-退回.xlsx`)
  const source = await rejectedFile(job.file)
  await pipeline(pieces(source), createWriteStream(target, { mode: 0o600 }))
  await source.close()
  return target
}

const carryOut = async (): Promise<number> => {
  const organization = await unionByCode(code)
  if (organization === null) {
    process.stderr.write(`没有编码为 ${code} 的工会，或该工会已撤销。\n`)
    return 1
  }
  const id = await addImport({
    ...{ register: register as ImportRegister, mode: mode as ImportMode, organization },
    ...{ file: await keepFile(), fileName: basename(path), expiresAt: expiryFrom(new Date()) },
  })
  const started = Date.now()
  const seconds = () => (Date.now() - started) / 1000
  const timer = setInterval(async () => {
    const job = await loadImport(id)
    if (job) draw(job, seconds())
  }, BEAT_MS)
  let job = await loadImport(id)
  while (job?.status === 'queued' || job?.status === 'running') {
    // A running product may have taken it up first; then this only watches.
    await runImport(id)
    job = await loadImport(id)
    if (job?.status === 'running') await sleep(BEAT_MS)
  }
  clearInterval(timer)
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
  process.stdout.write(`${job?.message ?? ''}（${Math.round(seconds())} 秒）\n`)
  if (job && job.rejected > 0) process.stdout.write(`退回的行：${await writeRejected(job)}\n`)
  return job?.status === 'done' ? 0 : 1
}

try {
  process.exit(await carryOut())
} catch (error) {
  if (!(error instanceof OneNetError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
