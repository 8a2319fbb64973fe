import type { PayloadRequest } from 'payload'
import { type Counted, countBranch } from '@/src/database/count-reorganised'
import { findClashes } from '@/src/database/union-references'
import { faultOf, needsSecond, type Plan } from './plan'

/** What a reorganisation would change; shown before it is asked for and kept with the request. */
export type Preview = {
  /** One sentence that says what happens. */
  summary: string
  /** Unions that are not closed. */
  unions: number
  /** Members on the books. */
  members: number
  /** Accounts with an office there. */
  accounts: number
  records: { register: string; label: string; count: number }[]
  /** What happens besides, in sentences. */
  notes: string[]
  /** Whether a second person has to confirm. */
  needsSecond: boolean
  /** Why it cannot be done; empty when it can. */
  faults: { code: string; message: string; path?: string }[]
}

const countedOf = ({ asked, children, union }: Plan): Counted => {
  const first = children[0]
  if (asked.kind === 'split' && first)
    return { unions: children.map(({ id }) => id), depth: first.depth, isAlone: false }
  return { unions: [union.id], depth: union.depth, isAlone: asked.kind === 'rename' }
}

const summaryOf = ({ asked, children, target, union }: Plan): string => {
  const [name, other] = [`“${union.name}”`, `“${target?.name ?? ''}”`]
  switch (asked.kind) {
    case 'move':
      return `${name}连同全部下级移交给${other}管理。`
    case 'merge':
      return `${name}并入${other}：下级工会、档案、会员和任职都转过去，${name}随后注销。`
    case 'split':
      return `从${name}分出“${asked.newName}”，上级是${other}，划入 ${children.length} 个下级工会；${name}自己的档案不动。`
    case 'close':
      return target
        ? `撤销${name}，它的网址以后转到${other}。`
        : `撤销${name}。档案保留，任职人员只能查看。`
    case 'rename':
      return `${name}更名为“${asked.newName}”。`
  }
}

const notesOf = async (req: PayloadRequest, { asked, target, union }: Plan): Promise<string[]> => {
  if (asked.kind !== 'merge' || !target) return []
  const listings = await findClashes(
    req,
    { table: 'services', column: 'organization_id' },
    { from: union.id, into: target.id },
  )
  const twins = `两家都有的 ${listings.length} 条服务事项以“${target.name}”的为准，另一份转为草稿并改标识，请合并后整理。`
  return [
    ...(listings.length > 0 ? [twins] : []),
    `在“${union.name}”任职的账号改到“${target.name}”任职，角色不变；不需要的请随后取消。`,
    `网址 /unions/${union.code} 以后转到“${target.name}”。`,
  ]
}

const labelOf = (req: PayloadRequest, table: string): string => {
  const found = req.payload.config.collections.find(
    ({ slug }) => slug.replaceAll('-', '_') === table,
  )
  const label = found?.labels.plural
  return typeof label === 'string' ? label : table
}

/** Counts what a plan concerns and says what stands in its way. */
export const previewOf = async (req: PayloadRequest, plan: Plan): Promise<Preview> => {
  const fault = await faultOf(req, plan)
  const { records, ...figures } = await countBranch(req, countedOf(plan))
  return {
    summary: summaryOf(plan),
    ...figures,
    records: Object.entries(records).map(([table, count]) => ({
      register: table.replaceAll('_', '-'),
      label: labelOf(req, table),
      count,
    })),
    notes: await notesOf(req, plan),
    needsSecond: needsSecond(plan),
    faults: fault
      ? [{ code: fault.code, message: fault.message, ...(fault.path ? { path: fault.path } : {}) }]
      : [],
  }
}
