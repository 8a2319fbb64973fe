import { createLocalReq, type Payload, type PayloadRequest, type TaskConfig } from 'payload'
import { isSecondMembership } from '../database/second-membership'
import { withTransaction } from '../database/session'
import { holdTransfer, overdueTransfers, type Transfer } from '../database/transfers'
import { callOff, carryOver } from '../registers/transfers'

const BATCH = 200

type Settle = (req: PayloadRequest, transfer: Transfer) => Promise<unknown>

const settle = async (payload: Payload, id: number, how: Settle): Promise<void> => {
  const req = await createLocalReq({ context: {} }, payload)
  await withTransaction(req, async () => {
    const transfer = await holdTransfer(req, id)
    if (transfer?.state === 'pending') await how(req, transfer)
  })
}

const lapse = async (payload: Payload, id: number): Promise<void> => {
  try {
    await settle(payload, id, (req, transfer) => carryOver(req, transfer, 'lapsed'))
  } catch (error) {
    // A third union was quicker: nothing is left to wait for.
    if (!isSecondMembership(error)) throw error
    await settle(payload, id, callOff)
  }
}

/**
 * Carries over the memberships whose old union did not answer in time; each in a transaction of its own,
 * so that one that fails does not hold up the others.
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
