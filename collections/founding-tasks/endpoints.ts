import type { Endpoint, PayloadRequest } from 'payload'
import { scopeOf } from '@/access/actor'
import { covers } from '@/access/policy'
import { recordDone } from '@/src/database/audit'
import {
  endFoundingTask,
  type FoundingTask,
  holdFoundingTask,
  holdWaiting,
  unionsOfEmployer,
} from '@/src/database/founding-tasks'
import { type HeldUnion, holdUnions } from '@/src/database/hold-unions'
import { moveMembers } from '@/src/database/move-members'
import { withTransaction } from '@/src/database/session'
import { toIsoDay } from '@/src/lib/dates'
import { badInput, conflict, notFound } from '@/src/lib/errors'
import { findEmployer } from '@/src/registers/find-employer'
import { actorFor, bodyOf, idInPath } from '../shared/acts'

/** The task in the path, held and still open, if this person may end it. */
const admit = async (req: PayloadRequest): Promise<FoundingTask> => {
  const actor = actorFor(req, 'founding-tasks', 'release')
  const task = await holdFoundingTask(req, idInPath(req))
  if (!task || !covers(actor, 'founding-tasks', 'release', task)) throw notFound()
  if (task.state !== 'open')
    throw conflict('这项建会任务已经办结，请刷新页面查看。', 'founding.done')
  return task
}

const employerOf = async ({ employer, employerName }: FoundingTask): Promise<number> => {
  const id = employer ?? (await findEmployer(employerName))
  if (id === null)
    throw conflict(
      '法人库里还没有这家单位。请先登记单位，并填上它新建的工会，再来转会员。',
      'founding.employer_unknown',
    )
  return id
}

/** The union to move to: one that the register names for the employer, and in the person's reach. */
const targetOf = async (
  req: PayloadRequest,
  task: FoundingTask,
  employer: number,
  to: unknown,
): Promise<HeldUnion> => {
  const unions = (await unionsOfEmployer(req, employer)).filter(
    ({ id }) => id !== task.organization,
  )
  if (unions.length === 0)
    throw conflict(
      '这家单位还没有工会。建会以后，请在法人库里把新工会登记为该单位的工会，再来转会员。',
      'founding.no_union',
    )
  const named = to === undefined || to === null ? null : String(to)
  const chosen =
    named === null && unions.length === 1
      ? unions[0]
      : unions.find(({ code, id }) => code === named || String(id) === named)
  const held = chosen && (await holdUnions(req, [chosen.id])).get(chosen.id)
  const actor = actorFor(req, 'founding-tasks', 'release')
  if (held?.status !== 'active' || !covers(actor, 'founding-tasks', 'release', scopeOf(held)))
    throw badInput('to', '请选择这家单位的工会。', 'founding.not_their_union')
  return held
}

const audit = (req: PayloadRequest, task: FoundingTask, union: number, moved: number) =>
  recordDone(req, {
    ...{ action: 'move-members', collection: 'founding-tasks', recordId: task.id },
    organization: task.organization,
    changes: { state: ['open', 'done'], foundedUnion: [null, union], members: [null, moved] },
  })

/**
 * `POST /api/founding-tasks/:id/move` `{ to? }`: the employer has its union now, and all members who waited
 * for it go there, in one transaction. `to` (code or id) is needed when the employer has several. Errors:
 * 400 `founding.not_their_union`; 409 `founding.done`, `founding.no_union`, `founding.employer_unknown`.
 */
export const moveEndpoint: Endpoint = {
  path: '/:id/move',
  method: 'post',
  handler: async (req) => {
    const { to } = await bodyOf(req)
    const { moved, name } = await withTransaction(req, async () => {
      const task = await admit(req)
      const employer = await employerOf(task)
      const union = await targetOf(req, task, employer, to)
      const members = await holdWaiting(req, { ...task, employer })
      const date = toIsoDay(new Date())
      const remark = `随本单位建会转入${union.name}`
      const count = await moveMembers(req, { members, to: union, employer, date, remark })
      await endFoundingTask(req, { ...task, employer }, { union: union.id, moved: count })
      await audit(req, task, union.id, count)
      return { moved: count, name: union.name }
    })
    return Response.json({ moved, message: `已把 ${moved} 名会员转到${name}。` })
  },
}
