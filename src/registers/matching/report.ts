import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { Found, LISTS } from '@/src/database/compare-lists'
import type { MatchingFigures, MatchingJob } from '@/src/database/matchings'
import { fieldKeys } from '@/src/field-keys'
import { labelOf, MEMBERSHIP_STATES } from '@/src/lib/codes'
import { toIsoDay } from '@/src/lib/dates'
import { decryptField, isEncrypted } from '@/src/lib/field-cipher'
import { maskIdNumber } from '@/src/lib/masks'
import { defuse } from '../sheets/defuse'

type List = keyof typeof LISTS
type Page = { name: string; columns: string[]; cells: (found: Found) => unknown[] }

/** So many lines a sheet: Excel ends at 1,048,576, and nobody reads more. */
const MOST_LISTED = 200_000
const PAUSE = 500
const WIDTH = 20

const masked = (stored: unknown): string =>
  isEncrypted(stored) ? maskIdNumber(decryptField(fieldKeys(), 'members.idNumber', stored)) : ''

const differences = ({ isEmployer, isName, isPhone }: Found): string =>
  [isName && '姓名', isEmployer && '工作单位', isPhone && '移动电话'].filter(Boolean).join('、')

const status = (value: unknown): string => labelOf(MEMBERSHIP_STATES, String(value))

/** The sheets of a report; document numbers are masked, the row leads to the number in one's own list. */
const PAGES: Record<List, Page> = {
  onlyHere: {
    name: '只在工会',
    columns: ['姓名', '证件号码', '所属工会', '工作单位', '会员号', '会籍状态'],
    cells: (found) => [
      ...[found.name, masked(found.idNumber), found.organization, found.employer],
      ...[found.memberNumber, status(found.status)],
    ],
  },
  onlyThere: {
    name: '只在名单',
    columns: ['名单行号', '姓名', '证件号码', '工作单位'],
    cells: ({ employer, name, row, shown }) => [row, name, shown, employer],
  },
  differing: {
    name: '信息不一致',
    columns: [
      ...['名单行号', '证件号码', '不一致的', '姓名（工会）', '姓名（名单）'],
      ...['工作单位（工会）', '工作单位（名单）', '所属工会'],
    ],
    cells: (found) => [
      ...[found.row, found.shown, differences(found), found.nameHere, found.nameThere],
      ...[found.employerHere, found.employerThere, found.organization],
    ],
  },
  unusable: {
    name: '无法比对',
    columns: ['名单行号', '姓名', '证件号码', '原因'],
    cells: ({ fault, name, row, shown }) => [row, name, shown, fault],
  },
}

const safe = (value: unknown): unknown => (typeof value === 'string' ? defuse(value) : value)

const writeSummary = (
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  job: MatchingJob,
  figures: MatchingFigures,
): void => {
  const sheet = book.addWorksheet('汇总')
  sheet.columns = [{ width: WIDTH }, { width: WIDTH * 2 }]
  const lines: [string, string | number][] = [
    ['比对', job.title],
    ['工会', job.organizationName],
    ['日期', toIsoDay(new Date())],
    ['名单行数', figures.total],
    ['两边一致', figures.same],
    ...(Object.keys(PAGES) as List[]).map((list): [string, number] => [
      PAGES[list].name,
      figures[list],
    ]),
  ]
  for (const line of lines) sheet.addRow(line).commit()
  sheet.commit()
}

const writePage = async (
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  { cells, columns, name }: Page,
  lines: AsyncIterable<Found>,
): Promise<void> => {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(() => ({ width: WIDTH }))
  sheet.addRow(columns).commit()
  let written = 0
  for await (const line of lines) {
    if (written === MOST_LISTED) {
      sheet.addRow([`其余未列出，请分下级工会比对（每页最多 ${MOST_LISTED} 行）。`]).commit()
      break
    }
    sheet.addRow(cells(line).map(safe)).commit()
    written += 1
    if (written % PAUSE === 0) await turn()
  }
  sheet.commit()
}

/**
 * Writes the workbook of a comparison into `keep`, held in memory are only a few rows; `linesOf` gives the
 * lines of each list.
 */
export const writeReport = async (
  job: MatchingJob,
  figures: MatchingFigures,
  linesOf: (list: List) => AsyncIterable<Found>,
  keep: (content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> => {
  const output = new PassThrough()
  const kept = keep(output)
  kept.catch(() => undefined)
  try {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
    writeSummary(book, job, figures)
    for (const list of Object.keys(PAGES) as List[])
      await writePage(book, PAGES[list], linesOf(list))
    await book.commit()
  } catch (error) {
    output.destroy(error instanceof Error ? error : undefined)
    throw error
  }
  await kept
}
