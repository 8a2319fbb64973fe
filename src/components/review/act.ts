'use client'

import type { ReviewEvent } from '@/src/workflows/review'
import { act as post } from '../registers/act'
import { type Address, refreshStanding } from './store'

/** Brings a review event about, tells the person the outcome, and gives whether it happened. */
export const act = async (
  address: Address,
  event: ReviewEvent,
  body: Record<string, unknown> = {},
): Promise<boolean> => {
  const isDone = await post(`${address.collectionSlug}/${address.id}/${event}`, body)
  // Offline there is nothing to ask; the buttons stay as they were.
  await refreshStanding(address).catch(() => undefined)
  return isDone
}
