import type { Payload, PayloadRequest } from 'payload'
import { addressOf } from '../database/audit'
import { admitRequest } from '../database/request-limits'
import { env } from '../env'

const CHECKS_A_MINUTE = 60
const MINUTE = 60

/** Said to who checks too many cards at once. */
export const TOO_MANY_CHECKS = '查验太频繁，请一分钟后再试。'

/** Whether one more card may be looked at from this address: pages and the API count together. */
export const admitCheck = async (
  payload: Payload,
  asker: Pick<PayloadRequest, 'headers'>,
): Promise<boolean> =>
  env.RATE_LIMITS === 'off' ||
  admitRequest(payload, {
    ...{ purpose: 'cards.verify', address: addressOf(asker) },
    ...{ most: CHECKS_A_MINUTE, seconds: MINUTE },
  })
