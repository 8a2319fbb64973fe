'use client'

import { toast } from '@payloadcms/ui'

const OFFLINE = '网络不通，请稍后再试。'

type Answer = { message?: string; errors?: { message?: string }[] }

/** Posts an act on a record, tells the person the outcome, and gives whether it happened. */
export const act = async (path: string, body: Record<string, unknown> = {}): Promise<boolean> => {
  try {
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as Answer
    if (response.ok) toast.success(answer.message)
    else toast.error(answer.errors?.[0]?.message ?? OFFLINE)
    return response.ok
  } catch {
    toast.error(OFFLINE)
    return false
  }
}
