import type { Measure } from '@/src/database/figures/compare'
import type { ChildFigures } from '@/src/registers/figures/branch-figures'
import { filledShare } from '@/src/registers/figures/template-columns'

export type CompareColumn = {
  label: string
  register?: 'members' | 'employers'
  /** What the list is ordered by when the head is chosen; shares have no order of their own. */
  sort?: Measure
  value: (row: ChildFigures) => number | null
  isShare?: boolean
}

/** The columns in which unions are compared. */
export const COMPARE_COLUMNS: CompareColumn[] = [
  { label: '工会', sort: 'unions', value: ({ unions }) => unions },
  { label: '会员', register: 'members', sort: 'members', value: ({ members }) => members },
  { label: '女会员', register: 'members', sort: 'women', value: ({ women }) => women },
  { label: '农民工', register: 'members', sort: 'migrants', value: ({ migrants }) => migrants },
  { label: '今年加入', register: 'members', sort: 'joined', value: ({ joined }) => joined },
  { label: '今年离开', register: 'members', sort: 'left', value: ({ left }) => left },
  {
    label: '资料完整率',
    register: 'members',
    value: ({ members, missing }) => filledShare(members, missing),
    isShare: true,
  },
  { label: '用人单位', register: 'employers', sort: 'employers', value: (row) => row.employers },
  {
    label: '建会率',
    register: 'employers',
    value: ({ employers, organized }) => (employers > 0 ? organized / employers : null),
    isShare: true,
  },
]
