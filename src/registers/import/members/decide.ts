import type { Standing } from '@/src/database/import-members'
import { type ChangeKind, type MembershipStatus, TRANSITIONS } from '@/src/workflows/membership'
import type { ImportMode } from '../answers'
import type { Fault } from '../register'
import type { MemberRow } from './row'

/** What is to be done for one row. */
export type Decision =
  | { do: 'insert'; status: MembershipStatus; lines: ChangeKind[]; askFrom?: number }
  | { do: 'keep-up'; standing: Standing; change: ChangeKind | null }
  | { do: 'nothing' }
  | { do: 'reject'; fault: Fault }

const LEADS_TO: Record<ChangeKind, MembershipStatus> = {
  join: 'active',
  'transfer-in': 'active',
  keep: 'kept',
  'transfer-out': 'transferred-out',
  expel: 'expelled',
  withdraw: 'withdrawn',
}

const isBinding = ({ status }: Standing): boolean => status === 'active' || status === 'kept'
const isLeaving = (kind: ChangeKind): boolean =>
  kind === 'transfer-out' || kind === 'expel' || kind === 'withdraw'

const reject = (column: string | null, message: string): Decision => ({
  do: 'reject',
  fault: { column, message },
})

/** Nothing is said of where: that union's members are none of this one's business. */
const ELSEWHERE =
  '此人已在其他工会入会，一人只有一份会籍；要转来本工会的，会籍变化类型请填“转入”，系统会请原工会放行'

/** A change that the ledger of a membership does not have yet; older ones were overtaken by what it has. */
const changeFor = (row: MemberRow, standing: Standing): ChangeKind | null => {
  if (standing.status === LEADS_TO[row.kind]) return null
  const isNews = row.isDateGiven && (standing.lastChange === null || row.date > standing.lastChange)
  // Without a word about it, or with the day it once joined, a sheet does not bring anybody back.
  if (row.kind === 'join' || row.kind === 'transfer-in')
    return row.isKindGiven && isNews ? row.kind : null
  return row.kind
}

const ofMember = (row: MemberRow, standing: Standing, mode: ImportMode): Decision => {
  const change = changeFor(row, standing)
  if (change === null) return { do: 'keep-up', standing, change }
  if (mode === 'add')
    return reject('kind', '此人已是本工会会员；要登记会籍变化，导入方式请选“新增并更新”')
  if (!TRANSITIONS[standing.status][change])
    return reject('kind', '按现在的会籍状态不能办理这项变化，请核对会籍变化记录')
  if (standing.lastChange !== null && row.date < standing.lastChange)
    return reject('date', '会籍变化日期不能早于上一次变化')
  return { do: 'keep-up', standing, change }
}

const ofFormer = (row: MemberRow, former: Standing): Decision => {
  if (former.status === 'pending') return { do: 'nothing' }
  if (isLeaving(row.kind))
    return former.status === LEADS_TO[row.kind]
      ? { do: 'nothing' }
      : reject('kind', '此人已经离会，不能再办理这项变化')
  const change = row.kind === 'keep' ? 'join' : row.kind
  const isNews = row.isDateGiven && (former.lastChange === null || row.date > former.lastChange)
  if (!isNews) return reject('date', '此人已从本工会离会；重新入会的，请填写离会之后的会籍变化日期')
  if (!TRANSITIONS[former.status][change])
    return reject('kind', '按现在的会籍状态不能办理这项变化，请核对会籍变化记录')
  return { do: 'keep-up', standing: former, change }
}

const ofStranger = ({ kind }: MemberRow): Decision => {
  if (isLeaving(kind)) return reject('kind', '此人不是本工会会员，不能办理离会')
  if (kind === 'keep') return { do: 'insert', status: 'kept', lines: ['join', 'keep'] }
  return { do: 'insert', status: 'active', lines: [kind] }
}

/** What a row means for the memberships that its person has: pure. */
export const decide = (
  row: MemberRow,
  standings: readonly Standing[],
  mode: ImportMode,
): Decision => {
  const binding = standings.find(isBinding)
  const here = standings.filter(({ isHere }) => isHere).at(-1)
  if (binding?.isHere) return ofMember(row, binding, mode)
  if (binding) {
    if (row.kind !== 'transfer-in') return reject('idNumber', ELSEWHERE)
    if (here?.status === 'pending') return { do: 'nothing' }
    return { do: 'insert', status: 'pending', lines: [], askFrom: binding.id }
  }
  return here ? ofFormer(row, here) : ofStranger(row)
}
