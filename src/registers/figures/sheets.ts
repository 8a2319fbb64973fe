import { labelOf, ORGANIZATION_LEVELS, ORGANIZATION_STATUSES } from '@/src/lib/codes'
import type { SheetCell } from '../export/write-sheet'
import type { BranchFigures, ChildFigures, Part } from './branch-figures'
import { filledShare } from './template-columns'

/** A table of figures: on the screen and, the same, in an exported sheet. */
export type FigureSheet = { labels: string[]; rows: SheetCell[][] }

/** 0.4567 → 45.7; nothing for what has no share. */
export const percent = (share: number | null): SheetCell =>
  share === null ? '' : Math.round(share * 1000) / 10

const parts = (title: string, list: Part[]): SheetCell[][] =>
  list.map(({ label, value }) => [title, label, value])

const memberRows = (members: NonNullable<BranchFigures['members']>): SheetCell[][] => [
  ['会员', '会员总数（在册和保留）', members.total],
  ['会员', '其中本级', members.own],
  ['会员', '女会员', members.women],
  ['会员', '农民工', members.migrants],
  ...parts('会籍状态', members.byState),
  ...parts('性别', members.bySex),
  ...parts('年龄', members.byAge),
  ...parts('学历', members.byEducation),
  ...parts('行业', members.byIndustry),
  ...members.months.flatMap(({ joined, left, month, transferredIn, transferredOut }) => [
    ['入会', month, joined],
    ['转入', month, transferredIn],
    ['转出', month, transferredOut],
    ['除名退会', month, left],
  ]),
  ['资料完整率（%）', '全部', percent(members.completeness.share)],
  ...members.completeness.columns.map(({ label, share }) => [
    '资料完整率（%）',
    label,
    percent(share),
  ]),
]

/** Every figure of a branch in three columns. */
export const figureSheet = ({ employers, members, unions }: BranchFigures): FigureSheet => ({
  labels: ['类别', '项目', '数量'],
  rows: [
    ['工会', '工会总数（不含已注销）', unions.total],
    ...parts('工会层级', unions.byLevel),
    ...parts('工会类型', unions.byKind),
    ...parts('工会状态', unions.byStatus),
    ...(members ? memberRows(members) : []),
    ...(employers
      ? [
          ['用人单位', '正常经营的单位', employers.total],
          ['用人单位', '已建会', employers.organized],
          ['用人单位', '建会率（%）', percent(employers.rate)],
        ]
      : []),
  ],
})

type Column = {
  label: string
  register?: 'members' | 'employers'
  cell: (row: ChildFigures) => SheetCell
}

const COLUMNS: Column[] = [
  { label: '工会', cell: ({ name }) => name },
  { label: '编码', cell: ({ code }) => code },
  { label: '层级', cell: ({ level }) => labelOf(ORGANIZATION_LEVELS, level) },
  { label: '状态', cell: ({ status }) => labelOf(ORGANIZATION_STATUSES, status) },
  { label: '工会数', cell: ({ unions }) => unions },
  { label: '会员', register: 'members', cell: ({ members }) => members },
  { label: '女会员', register: 'members', cell: ({ women }) => women },
  { label: '农民工', register: 'members', cell: ({ migrants }) => migrants },
  { label: '保留会籍', register: 'members', cell: ({ kept }) => kept },
  { label: '今年加入', register: 'members', cell: ({ joined }) => joined },
  { label: '今年离开', register: 'members', cell: ({ left }) => left },
  {
    label: '资料完整率（%）',
    register: 'members',
    cell: ({ members, missing }) => percent(filledShare(members, missing)),
  },
  { label: '用人单位', register: 'employers', cell: ({ employers }) => employers },
  { label: '已建会', register: 'employers', cell: ({ organized }) => organized },
  {
    label: '建会率（%）',
    register: 'employers',
    cell: ({ employers, organized }) => percent(employers > 0 ? organized / employers : null),
  },
]

/** The unions below one side by side, its own numbers first and the sum last. */
export const comparisonSheet = (
  { branch, own, rows }: { own: ChildFigures; branch: ChildFigures; rows: ChildFigures[] },
  may: { members: boolean; employers: boolean },
): FigureSheet => {
  const columns = COLUMNS.filter(({ register }) => register === undefined || may[register])
  const lines = [{ ...own, name: '本级（不含下级）' }, ...rows, { ...branch, name: '合计' }]
  return {
    labels: columns.map(({ label }) => label),
    rows: lines.map((row) => columns.map(({ cell }) => cell(row))),
  }
}
