import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { actorOf, type Scope, scopeOf } from '@/access/actor'
import type { Guarded } from '@/access/grants'
import { covers } from '@/access/policy'
import { type HeldUnion, holdUnions } from '@/src/database/hold-unions'
import { badInput, forbidden } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'

const loadOrganization = async (req: PayloadRequest, value: unknown): Promise<HeldUnion> => {
  const id = idOf(value)
  const found = id === undefined ? undefined : (await holdUnions(req, [id])).get(id)
  if (!found) throw badInput('organization', '请选择所属工会。', 'organization.required')
  return found
}

/**
 * Writes the scope columns from the organization on every save, whatever was sent, and refuses a place
 * outside the person's reach: a record can be neither created in nor moved to a foreign branch.
 */
export const stampScope =
  (guarded: Guarded): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const organization = await loadOrganization(req, data.organization ?? originalDoc?.organization)
    const scope: Scope = scopeOf(organization)
    const createdBy =
      operation === 'create' ? (req.user?.id ?? data.createdBy) : originalDoc?.createdBy
    if (req.user) {
      const placed = { ...scope, createdBy: idOf(createdBy) }
      if (!covers(actorOf(req.user), guarded, operation, placed))
        throw forbidden('所选工会不在您的管理范围内，请重新选择。', 'organization.out_of_reach')
      if (
        operation === 'create' &&
        data._status === 'published' &&
        !covers(actorOf(req.user), guarded, 'publish', placed)
      )
        throw forbidden('您可以保存草稿，发布需由审核员完成。', 'publish.denied')
      if (organization.status === 'closed')
        throw badInput('organization', '该工会已撤销，不能再登记内容。', 'organization.closed')
    }
    return { ...data, organization: organization.id, ...scope, createdBy: idOf(createdBy) ?? null }
  }
