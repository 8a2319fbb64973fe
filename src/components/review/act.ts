'use client'

import { toast } from '@payloadcms/ui'
import type { ReviewEvent } from '@/src/workflows/review'
import { type Address, refreshStanding } from './store'

const OFFLINE = '网络不通，请稍后再试。'

type Answer = { message?: string; errors?: { message?: string }[] }

/** Brings a review event about, tells the person the outcome, and gives whether it happened. */
export const act = async (
  address: Address,
  event: ReviewEvent,
  body: Record<string, unknown> = {},
): Promise<boolean> => {
  try {
    const response = await fetch(`/api/${address.collectionSlug}/${address.id}/${event}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as Answer
    if (response.ok) toast.success(answer.message)
    else toast.error(answer.errors?.[0]?.message ?? OFFLINE)
    await refreshStanding(address)
    return response.ok
  } catch {
    toast.error(OFFLINE)
    return false
  }
}
