import type { PoolClient } from 'pg'
import { addToList, compareList, linesOf, openList } from '@/src/database/compare-lists'
import {
  beginMatching,
  failMatching,
  finishMatching,
  type MatchingFigures,
  type MatchingJob,
} from '@/src/database/matchings'
import { transaction } from '@/src/database/pool'
import { takeRunLock } from '@/src/database/run-locks'
import { badInput, OneNetError } from '@/src/lib/errors'
import { dataRows } from '../sheets/data-rows'
import { missingColumns } from '../sheets/header'
import { openSheet, type Workbook } from '../sheets/open-sheet'
import { readHead } from '../sheets/read-head'
import { LIST_COLUMNS } from './columns'
import { keepFile, keptFile, removeList, removeMatchingFiles } from './files'
import { type ListRow, readListRow } from './read-list'
import { writeReport } from './report'

const BATCH = 1000
const GIVEN_UP = '比对多次中断，已停止。请稍后把名单再发一次。'

const takeIn = async (client: PoolClient, book: Workbook): Promise<void> => {
  const { header, sheet } = await readHead(book, LIST_COLUMNS)
  const missing = missingColumns(header, LIST_COLUMNS)
  if (missing.length > 0)
    throw badInput(
      'file',
      `名单里没有找到这些列：${missing.map(({ label }) => label).join('、')}。请在数据上方写明列名后再发。`,
      'matching.missing_columns',
    )
  let rows: ListRow[] = []
  for await (const row of dataRows(book, sheet, header)) {
    rows.push(readListRow(row, header))
    if (rows.length < BATCH) continue
    await addToList(client, rows)
    rows = []
  }
  await addToList(client, rows)
}

const compare = (job: MatchingJob, book: Workbook): Promise<MatchingFigures> =>
  transaction(async (client) => {
    await openList(client)
    await takeIn(client, book)
    const figures = await compareList(client, job)
    await writeReport(
      job,
      figures,
      (list) => linesOf(client, list, job),
      (content) => keepFile(job.id, 'report', content),
    )
    return figures
  })

const carryOut = async (job: MatchingJob): Promise<void> => {
  const list = await keptFile(job.id, 'list').catch(() => null)
  if (!list) throw badInput('file', '名单已经不在，请再发一次。', 'matching.list_gone')
  try {
    const book = await openSheet(list)
    const figures = await compare(job, book)
    if (!(await finishMatching(job.id, figures))) await removeMatchingFiles(job.id)
  } finally {
    await list.close()
  }
  await removeList(job.id)
}

const fail = async (id: number, { code, message }: { code: string; message: string }) => {
  await failMatching(id, message, code)
  await removeMatchingFiles(id)
}

const work = async (id: number): Promise<void> => {
  const job = await beginMatching(id)
  if (job === null) return
  if (job === 'given-up') return fail(id, { message: GIVEN_UP, code: 'matching.given_up' })
  try {
    await carryOut(job)
  } catch (error) {
    if (!(error instanceof OneNetError)) throw error
    await fail(id, error)
  }
}

/**
 * Carries out one comparison from the beginning; does nothing when another process is at it, or it has
 * ended. Throws what is nobody's fault (the database away, the disk full): it is then taken up again.
 */
export const runMatching = async (id: number): Promise<void> => {
  const release = await takeRunLock('matchings', id, () => process.exit(1))
  if (!release) return
  try {
    await work(id)
  } finally {
    await release()
  }
}
