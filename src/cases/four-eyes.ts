import { actorOf } from '@/access/actor'
import type { Station } from '@/src/database/cases/find-item'
import { findStaff } from '@/src/database/cases/find-staff'
import { conflict } from '@/src/lib/errors'
import type { Move } from '@/src/workflows/cases/decide'
import type { Destination } from './destination'
import { OFFICERS, rolesOf } from './parts'
import type { Scene } from './scene'
import { superiorsOf } from './stations'

/** Whose wish it is does not grant it: what waits for nobody but them is refused when it is asked. */

const leadsOwnUnion = ({ doer, req }: Scene): boolean =>
  actorOf(req.user)?.appointments.some(
    ({ organization, role }) => role === 'branch-admin' && organization === doer.organization,
  ) ?? false

/**
 * The union above that is to grant an extension which is asked for now; null where the leader of the union,
 * or one that watches the case already, can. Who leads the union asks the one above.
 * Throws 409 `case.extension_no_judge` where nobody could ever grant it.
 */
export const judgeOfExtension = async (scene: Scene): Promise<Station | null> => {
  const { doer, held, req } = scene
  const above = await superiorsOf(req, held.organization, held.excluded)
  const watching = Object.keys(held.supervisors)
    .map(Number)
    .filter((union) => union !== held.organization)
  const superiors = [...new Set([...watching, ...above.map(({ id }) => id)])]
  const staff = await findStaff(req, {
    wanted: [
      { union: held.organization, roles: ['branch-admin'] },
      ...superiors.map((union) => ({ union, roles: OFFICERS })),
    ],
    but: doer.user === null ? [] : [doer.user],
    excluded: held.excluded,
  })
  const canJudge = new Set(staff.flatMap(({ hasOthers, union }) => (hasOthers ? [union] : [])))
  const isJudgedAlready = [held.organization, ...watching].some((union) => canJudge.has(union))
  if (isJudgedAlready && !leadsOwnUnion(scene)) return null
  const judge = above.find(({ id }) => canJudge.has(id)) ?? null
  if (judge || isJudgedAlready) return judge
  throw conflict(
    '没有人能批这份延期申请：申请的人不能批自己的，本会没有别的工会管理员，上面也没有能批的工会。请按期办结，或者先请人任命一位工会管理员。',
    'case.extension_no_judge',
  )
}

/**
 * Refuses to send a case to an approval that only its senders could give. A union without any officer is
 * waited for, as it always was: the deadline's stages call for one.
 */
export const refuseLoneApprover = async (
  { definition, doer, held, req }: Scene,
  move: Move,
  { approver }: Destination,
): Promise<void> => {
  if (!approver || doer.user === null) return
  const sentBy = [...held.sentBy, { actor: doer.user, union: held.approver ?? held.organization }]
  const [staff] = await findStaff(req, {
    wanted: [{ union: approver.id, roles: rolesOf(definition.flow[move.step]) }],
    but: sentBy.flatMap(({ actor, union }) => (union === approver.id ? [] : [actor])),
    excluded: held.excluded,
  })
  if (!staff || staff.hasOthers) return
  throw conflict(
    '审批工会里只有您能批，自己报审的不能自己批。请本会另一位经办人报审，或者先请审批工会再任命一位经办人。',
    'case.no_other_approver',
  )
}
