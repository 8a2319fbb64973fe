import type { PayloadRequest } from 'payload'

/**
 * Small tables that nearly every request needs, kept per process while notices of changes arrive
 * (src/database/change-channel.ts), otherwise loaded once per request: never a query per record.
 */

type Kept = { known?: Promise<unknown>; trustedFrom: number }
type State = { isHearing: boolean; kept: Map<string, Kept> }

// Next bundles each route apart: one cache per process all the same.
const holder = globalThis as typeof globalThis & { unionOnenetHeard?: State }
holder.unionOnenetHeard ??= { isHearing: false, kept: new Map() }
const state: State = holder.unionOnenetHeard

/** Within this time a change made here is committed and its notice has come back. */
const SETTLING_MS = 5_000

const keptUnder = (name: string): Kept => {
  const kept = state.kept.get(name) ?? { trustedFrom: 0 }
  state.kept.set(name, kept)
  return kept
}

/** Told by the listener for changes: only while notices arrive is anything kept from request to request. */
export const hearChanges = (isHearing: boolean): void => {
  state.isHearing = isHearing
  for (const kept of state.kept.values()) kept.known = undefined
}

type Loads<Table> = {
  /** As it is committed. */
  committed: () => Promise<Table>
  /** As the request's own transaction sees it. */
  seenBy: (req: PayloadRequest) => Promise<Table>
}

export type Heard<Table> = {
  for: (req: PayloadRequest) => Promise<Table>
  /** A notice tells that the table has changed, in this process or another. */
  forget: () => void
  /** A request of this process is changing the table: what it asks next must see that. */
  distrust: (req: PayloadRequest) => void
}

/** A table kept under a name of its own. */
export const heard = <Table>(name: string, { committed, seenBy }: Loads<Table>): Heard<Table> => {
  const cache = keptUnder(name)
  const requestKey = `heard:${name}`

  const forget = () => {
    cache.known = undefined
  }

  const kept = (): Promise<Table> => {
    const loading = (cache.known as Promise<Table> | undefined) ?? committed()
    cache.known = loading
    loading.catch(forget)
    return loading
  }

  return {
    for: (req) => {
      if (state.isHearing && Date.now() >= cache.trustedFrom) return kept()
      req.context ??= {}
      const loading = (req.context[requestKey] as Promise<Table> | undefined) ?? seenBy(req)
      req.context[requestKey] = loading
      return loading
    },
    forget,
    distrust: (req) => {
      forget()
      cache.trustedFrom = Date.now() + SETTLING_MS
      req.context ??= {}
      req.context[requestKey] = undefined
    },
  }
}
