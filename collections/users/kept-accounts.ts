import { type AuthStrategy, JWTAuthentication, type Payload } from 'payload'
import { accountState } from '@/src/database/account-state'

/** So many accounts are remembered; a process serves few people at a time. */
const MOST = 500

type Kept = { state: string; account: unknown }
type Find = Payload['findByID']

const keptBy = new WeakMap<Payload, Map<string, Kept>>()

const keptOf = (payload: Payload): Map<string, Kept> => {
  const known = keptBy.get(payload) ?? new Map<string, Kept>()
  keptBy.set(payload, known)
  return known
}

const remember = (kept: Map<string, Kept>, key: string, entry: Kept): void => {
  kept.delete(key)
  kept.set(key, entry)
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
}

/** Loads an account as Payload does, or gives what was loaded while the database says that it is the same. */
const findKept =
  (payload: Payload): Find =>
  async (asked) => {
    const id = Number(asked.id)
    if (asked.collection !== 'users' || !Number.isSafeInteger(id)) return payload.findByID(asked)
    const kept = keptOf(payload)
    const key = `${id}/${asked.depth ?? ''}`
    // Read before the account: what changes in between is noticed the next time.
    const state = await accountState(payload, id)
    const known = kept.get(key)
    // A copy, because a request writes into its user.
    if (known && known.state === state) return structuredClone(known.account) as never
    const account = await payload.findByID(asked)
    if (state !== null) remember(kept, key, { state, account: structuredClone(account) })
    return account as never
  }

const lenient = new WeakMap<Payload, Payload>()

const withKeptAccounts = (payload: Payload): Payload => {
  const known = lenient.get(payload)
  if (known) return known
  const made: Payload = Object.create(payload, { findByID: { value: findKept(payload) } })
  lenient.set(payload, made)
  return made
}

/**
 * Payload's own check of a log-in, token and session, with the account remembered between requests. One
 * statement asks whether any row of it was written since: log-outs, disabling, changed appointments and
 * moved unions count at once, in every process.
 */
export const keptAccounts: AuthStrategy = {
  name: 'kept-accounts',
  authenticate: (args) =>
    JWTAuthentication({
      ...args,
      payload: withKeptAccounts(args.payload),
      // As if Payload had done it all.
      strategyName: 'local-jwt',
    }),
}
