import { labelOf, ORGANIZATION_LEVELS } from '@/src/lib/codes'
import type { SheetCell } from '@/src/registers/export/write-sheet'
import { type FigureSheet, percent } from '@/src/registers/figures/sheets'
import type { BranchCases, CaseLine, ChildCases } from './case-figures'

type Column = { label: string; cell: (line: CaseLine) => SheetCell }

const rounded = (value: number | null): SheetCell =>
  value === null ? '' : Math.round(value * 10) / 10

const COLUMNS: Column[] = [
  { label: '收到', cell: ({ received }) => received },
  { label: '办结', cell: ({ finished }) => finished },
  { label: '其中有期限', cell: ({ timed }) => timed },
  { label: '按时办结', cell: ({ inTime }) => inTime },
  { label: '按时办结率（%）', cell: ({ inTimeRate }) => percent(inTimeRate) },
  { label: '平均用时（小时）', cell: ({ averageHours }) => rounded(averageHours) },
  { label: '评价数', cell: ({ rated }) => rated },
  { label: '平均评分', cell: ({ averageRating }) => rounded(averageRating) },
  { label: '在办', cell: ({ open }) => open },
  { label: '即将到期', cell: ({ soon }) => soon },
  { label: '已超期', cell: ({ overdue }) => overdue },
  { label: '待补正', cell: ({ paused }) => paused },
]

const labels = COLUMNS.map(({ label }) => label)
const cells = (line: CaseLine): SheetCell[] => COLUMNS.map(({ cell }) => cell(line))

/** Every figure of a branch: whole, by item, source and month. What is open is as of now, not by month. */
export const caseSheet = ({
  items,
  months,
  own,
  period,
  sources,
  total,
}: BranchCases): FigureSheet => ({
  labels: ['类别', '项目', ...labels],
  rows: [
    ['合计', `${period.from} 至 ${period.to}`, ...cells(total)],
    ['合计', '其中本级', ...cells(own)],
    ...items.map((line) => ['事项', line.label, ...cells(line)]),
    ...sources.map((line) => ['来源', line.label, ...cells(line)]),
    ...months.map((line) => ['月份', line.label, ...cells(line).slice(0, -4), '', '', '', '']),
  ],
})

/** The unions below one side by side, its own numbers and the sum last. */
export const caseComparisonSheet = ({
  branch,
  own,
  rows,
}: {
  own: CaseLine
  branch: CaseLine
  rows: ChildCases[]
}): FigureSheet => ({
  labels: ['工会', '编码', '层级', ...labels],
  rows: [
    ...rows.map((row) => [
      ...[row.name, row.code, labelOf(ORGANIZATION_LEVELS, row.level)],
      ...cells(row),
    ]),
    ['本级（不含下级）', '', '', ...cells(own)],
    ['合计（含全部下级）', '', '', ...cells(branch)],
  ],
})
