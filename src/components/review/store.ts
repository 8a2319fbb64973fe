'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { ReviewEvent, ReviewState } from '@/src/workflows/review'

/** How a record stands and what this person may do; the answer of `GET /api/<slug>/:id/review`. */
export type Standing = {
  state: ReviewState
  events: ReviewEvent[]
  remark: string | null
  submittedAt: string | null
  publishAt: string | null
  takeDownAt: string | null
  updatedAt: string
}

export type Address = { collectionSlug?: string; id?: number | string }

let shown: { key: string; standing: Standing | null } = { key: '', standing: null }
const listeners = new Set<() => void>()

const keyOf = ({ collectionSlug, id }: Address): string =>
  collectionSlug && id ? `${collectionSlug}/${id}` : ''

const show = (key: string, standing: Standing | null): void => {
  shown = { key, standing }
  for (const listener of listeners) listener()
}

/** Asks the server anew; the notice and the buttons of the form follow. */
export const refreshStanding = async (address: Address): Promise<void> => {
  const key = keyOf(address)
  if (!key) return show('', null)
  const answer = await fetch(`/api/${key}/review`, { credentials: 'same-origin' })
  show(key, answer.ok ? ((await answer.json()) as Standing) : null)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The standing of the record on screen; null while unknown, and for a record not saved yet. */
export const useStanding = (address: Address): Standing | null => {
  const current = useSyncExternalStore(
    subscribe,
    () => shown,
    () => shown,
  )
  return current.key === keyOf(address) ? current.standing : null
}

/** Keeps the standing of the form's record fresh; used by the controls, once per form. */
export const useFreshStanding = (address: Address, savedAt: unknown): Standing | null => {
  const { collectionSlug, id } = address
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new save is the reason to ask again
  useEffect(() => {
    refreshStanding({ collectionSlug, id }).catch(() => undefined)
  }, [collectionSlug, id, savedAt])
  return useStanding(address)
}
