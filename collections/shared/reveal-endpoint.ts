import { type CollectionSlug, type Endpoint, getLatestCollectionVersion } from 'payload'
import { actorOf, type Scope } from '@/access/actor'
import { coversPersonal, PERSONAL_ROLES } from '@/access/fields'
import { covers } from '@/access/policy'
import type { Role } from '@/access/roles'
import { recordDone } from '@/src/database/audit'
import { withTransaction } from '@/src/database/session'
import { fieldKeys } from '@/src/field-keys'
import { badInput, forbidden, notFound, notLoggedIn } from '@/src/lib/errors'
import { decryptField, isEncrypted } from '@/src/lib/field-cipher'
import { answerPrivately, bodyOf, idInPath } from './acts'

type Register = Extract<keyof typeof PERSONAL_ROLES, CollectionSlug>
type Stored = Partial<Scope> & { id: number; organization?: number; [field: string]: unknown }

const SHORTEST_REASON = 4
const LONGEST_REASON = 200

const readReason = (value: unknown): string => {
  const reason = typeof value === 'string' ? value.trim() : ''
  if ([...reason].length < SHORTEST_REASON)
    throw badInput(
      'reason',
      `请写明查看的原因（至少 ${SHORTEST_REASON} 个字），会记入审计记录。`,
      'reveal.reason_required',
    )
  return reason.slice(0, LONGEST_REASON)
}

const readField = (value: unknown, secrets: readonly string[]): string => {
  const field = secrets.find((name) => name === value)
  if (!field) throw badInput('field', '没有这一项可供查看。', 'reveal.unknown_field')
  return field
}

/**
 * `POST /api/<register>/:id/reveal` `{ field, reason }`: one encrypted field in full, for who holds the
 * register's personal-data role over the record. The audit log gets the field and the reason, never the
 * value (PIPL art. 51, 54).
 */
export const revealEndpoint = (register: Register, secrets: readonly string[]): Endpoint => ({
  path: '/:id/reveal',
  method: 'post',
  handler: async (req) => {
    const actor = actorOf(req.user)
    if (!actor) throw notLoggedIn()
    const roles: readonly Role[] = PERSONAL_ROLES[register]
    if (!actor.appointments.some(({ role }) => roles.includes(role))) throw forbidden()
    const body = await bodyOf(req)
    const field = readField(body.field, secrets)
    const reason = readReason(body.reason)
    const id = idInPath(req)
    const value = await withTransaction(req, async () => {
      const record = await getLatestCollectionVersion<Stored>({
        id,
        config: req.payload.collections[register].config,
        payload: req.payload,
        query: { collection: register, where: { id: { equals: id } }, req },
        req,
      })
      if (!record || !covers(actor, register, 'read', record)) throw notFound()
      if (!coversPersonal(req.user, register, record)) throw forbidden()
      const stored = record[field]
      await recordDone(req, {
        action: 'reveal',
        collection: register,
        recordId: id,
        organization: record.organization,
        changes: { [field]: null, reason: [null, reason] },
      })
      return isEncrypted(stored) ? decryptField(fieldKeys(), `${register}.${field}`, stored) : null
    })
    return answerPrivately({ field, value })
  },
})
