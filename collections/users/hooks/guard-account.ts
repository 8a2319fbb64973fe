import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf, appointmentsOf } from '@/access/actor'
import {
  changedAppointments,
  mayAdministerAccount,
  mayGrant,
  separationFault,
} from '@/access/granting'
import { badInput, forbidden } from '@/src/lib/errors'

const touchesLogin = (data: Record<string, unknown>, before: Record<string, unknown> | undefined) =>
  Boolean(data.password) ||
  (before !== undefined &&
    (data.email !== before.email || Boolean(data.disabled) !== Boolean(before.disabled)))

/** Nobody grants above or outside own reach, changes own offices, or takes over a foreign account. */
export const guardAccount: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  // Payload hands an empty record to the creation of one.
  const before = operation === 'create' ? undefined : originalDoc
  const after = appointmentsOf(data)
  const fault = separationFault(after)
  if (fault) throw badInput('appointments', fault, 'appointment.separation')
  if (!req.user) return data
  const actor = actorOf(req.user)
  if (!actor) throw forbidden()
  const isSelf = before?.id === actor.id
  const changed = changedAppointments(appointmentsOf(before), after)
  if (isSelf && changed.length > 0)
    throw forbidden('不能更改自己的任职，请联系上级工会管理员。', 'appointment.own')
  if (!changed.every((appointment) => mayGrant(actor, appointment)))
    throw forbidden('这项任职超出您的授权范围，请联系上级工会管理员。', 'appointment.out_of_reach')
  if (isSelf ? loginOfSelf(data, before) : needsAllReach(data, before, actor))
    throw forbidden(
      '这个账号还在其他工会任职，邮箱、密码和停用须由对其全部任职有权的管理员办理。',
      'account.out_of_reach',
    )
  if (!before && after.length === 0)
    throw badInput('appointments', '请至少添加一项任职。', 'appointment.required')
  return data
}

type Doc = Record<string, unknown>

/** People change their own name and password, not their address or whether they are disabled. */
const loginOfSelf = (data: Doc, before: Doc): boolean =>
  touchesLogin({ ...data, password: undefined }, before)

const needsAllReach = (
  data: Doc,
  before: Doc | undefined,
  actor: NonNullable<ReturnType<typeof actorOf>>,
): boolean =>
  before !== undefined &&
  (touchesLogin(data, before) || data.name !== before.name) &&
  !mayAdministerAccount(actor, before)
