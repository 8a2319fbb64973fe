import { createLocalReq, type PayloadRequest, type TaskConfig } from 'payload'
import { withTransaction } from '../database/session'
import { holdTransfer, overdueTransfers } from '../database/transfers'
import { carryOver } from '../registers/transfers'

const BATCH = 200

const lapse = async (payload: PayloadRequest['payload'], id: number): Promise<void> => {
  const req = await createLocalReq({ context: {} }, payload)
  await withTransaction(req, async () => {
    const transfer = await holdTransfer(req, id)
    if (transfer?.state === 'pending') await carryOver(req, transfer, 'lapsed')
  })
}

/**
 * Carries over the memberships whose old union did not answer in time; each in a transaction of its own,
 * so that one that fails (e.g. the person was expelled meanwhile) does not hold up the others.
 */
export const lapseTransfersTask: TaskConfig<{ input: object; output: object }> = {
  slug: 'lapse-transfers',
  label: '转会期满放行',
  handler: async ({ req }) => {
    for (const id of await overdueTransfers(req.payload, BATCH))
      await lapse(req.payload, id).catch((err: unknown) =>
        req.payload.logger.error({ err, msg: `[transfers.lapse] ${id}` }),
      )
    return { output: {} }
  },
}
