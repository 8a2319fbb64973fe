import type { Endpoint } from 'payload'
import { covers } from '@/access/policy'
import { cardLinkFor } from '@/src/cards/links'
import { cardStateOf } from '@/src/cards/state'
import { recordDone } from '@/src/database/audit'
import { holdMembership } from '@/src/database/membership'
import { withTransaction } from '@/src/database/session'
import { conflict, notFound } from '@/src/lib/errors'
import { actorFor, bodyOf, idInPath } from '../shared/acts'

/**
 * `POST /api/members/:id/card` `{ renew? }`: the address of a member's card, to be handed to the member alone.
 * With `renew: true` the address before it leads nowhere any more. 409 `card.ended` when there is no membership.
 */
export const cardEndpoint: Endpoint = {
  path: '/:id/card',
  method: 'post',
  handler: async (req) => {
    const isRenewed = (await bodyOf(req)).renew === true
    const url = await withTransaction(req, async () => {
      const actor = actorFor(req, 'members', 'update')
      const member = await holdMembership(req, idInPath(req))
      if (!member || member.isTrashed || !covers(actor, 'members', 'update', member))
        throw notFound()
      if (cardStateOf(member.status, member.isErased) === 'ended')
        throw conflict('此人的会籍已经终止，没有会员卡。', 'card.ended')
      await recordDone(req, {
        ...{ action: isRenewed ? 'renew-card' : 'open-card', collection: 'members' },
        ...{ recordId: member.id, organization: member.organization },
      })
      return cardLinkFor(req, member.id, isRenewed)
    })
    const message = isRenewed ? '已换发：原来的链接不能再用。' : '已取得会员卡链接，请只发给本人。'
    return Response.json({ url, message })
  },
}
