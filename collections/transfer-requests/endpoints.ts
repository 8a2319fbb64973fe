import type { Endpoint, PayloadRequest } from 'payload'
import { covers } from '@/access/policy'
import { withTransaction } from '@/src/database/session'
import { holdTransfer, type Transfer } from '@/src/database/transfers'
import { conflict, notFound } from '@/src/lib/errors'
import { callOff, carryOver } from '@/src/registers/transfers'
import { actorFor, idInPath } from '../shared/acts'

const asRecord = (transfer: Transfer) => ({
  ...transfer,
  ...Object.fromEntries(
    Object.entries(transfer.from).map(([key, value]) => [`fromS${key.slice(1)}`, value]),
  ),
})

/** The pending request in the path, held, if this person may do this to it; 409 when it is decided. */
const admit = async (req: PayloadRequest, action: 'release' | 'withdraw'): Promise<Transfer> => {
  const actor = actorFor(req, 'transfer-requests', action)
  const transfer = await holdTransfer(req, idInPath(req))
  if (!transfer || !covers(actor, 'transfer-requests', action, asRecord(transfer))) throw notFound()
  if (transfer.state !== 'pending')
    throw conflict('这份转会申请已经办结，请刷新页面查看。', 'transfer.decided')
  return transfer
}

/**
 * `POST /api/transfer-requests/:id/release`: the old union lets the member go, at once. `state` is
 * `withdrawn` when the new union has stopped waiting: the membership then stays where it is.
 */
export const releaseEndpoint: Endpoint = {
  path: '/:id/release',
  method: 'post',
  handler: async (req) => {
    const state = await withTransaction(req, async () =>
      carryOver(req, await admit(req, 'release'), 'released'),
    )
    const message =
      state === 'withdrawn'
        ? '新工会已不再等待此人，转会申请已撤销，会籍没有变化。'
        : '已放行，此人的会籍已经转走。'
    return Response.json({ state, message })
  },
}

/** `POST /api/transfer-requests/:id/withdraw`: the new union takes its request back. */
export const withdrawEndpoint: Endpoint = {
  path: '/:id/withdraw',
  method: 'post',
  handler: async (req) => {
    await withTransaction(req, async () => {
      await callOff(req, await admit(req, 'withdraw'))
    })
    return Response.json({ state: 'withdrawn', message: '已撤回转会申请。' })
  },
}
