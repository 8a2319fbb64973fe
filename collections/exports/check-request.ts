import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '@/access/actor'
import { hasPersonal, whereExportable } from '@/access/exporting'
import { openExportsOf } from '@/src/database/exports'
import { badInput, forbidden, notLoggedIn, tooMany } from '@/src/lib/errors'
import { expiryFrom } from '@/src/registers/background/files'
import { EXPORT_REGISTERS } from '@/src/registers/export/answers'

const SHORTEST_REASON = 4
/** One person's exports under way: the machine is everybody's. */
const MOST_OPEN = 5

const checkInFull = (data: Record<string, unknown>): void => {
  const reason = typeof data.reason === 'string' ? data.reason.trim() : ''
  if ([...reason].length < SHORTEST_REASON)
    throw badInput(
      'reason',
      `请写明为什么要导出完整个人信息（至少 ${SHORTEST_REASON} 个字），会记入审计记录。`,
      'export.reason_required',
    )
}

/** Who may ask for which export; full personal data only with a reason and the register's role for it. */
export const checkRequest: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = actorOf(req.user)
  if (!actor) throw notLoggedIn()
  const register = EXPORT_REGISTERS.find(({ value }) => value === data.register)?.value
  if (!register) throw badInput('register', '没有这个台账，请重新选择。', 'export.register')
  const inFull = data.inFull === true && hasPersonal(register)
  if (whereExportable(actor, register, inFull) === false)
    throw forbidden('您没有导出这个台账的权限，如有需要请联系本级工会管理员。', 'export.denied')
  if (inFull) checkInFull(data)
  if ((await openExportsOf(actor.id)) >= MOST_OPEN)
    throw tooMany('您已有几个导出正在进行，请等它们完成后再导出。')
  const reason = inFull ? data.reason.trim() : null
  const expiresAt = expiryFrom(new Date()).toISOString()
  return { ...data, inFull, reason, status: 'queued', done: 0, attempts: 0, expiresAt }
}
