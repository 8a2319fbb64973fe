import type { PayloadRequest } from 'payload'
import { SCOPE_KEYS } from '@/access/actor'
import { committedCustomFields } from '@/src/database/committed-custom-fields'
import { customFieldsSeenBy } from '@/src/database/custom-fields'
import { isApplicable } from './applicable-fields'
import type { CustomField, CustomRegisterName, Place } from './custom-field'

/** All definitions, found by the union that made them. */
class Definitions {
  private readonly byUnion = new Map<string, CustomField[]>()
  private readonly handedDownByRoot = new Map<string, CustomField[]>()

  constructor(readonly all: readonly CustomField[]) {
    for (const field of all) {
      const [map, key] =
        field.scope.scope1 === null && field.visibleBelow
          ? [this.handedDownByRoot, field.register]
          : [this.byUnion, `${field.register}/${field.organization}`]
      map.set(key, [...(map.get(key) ?? []), field])
    }
  }

  /** Those that apply to a record lying there, superior unions' first. */
  at(register: CustomRegisterName, place: Place): CustomField[] {
    if (this.all.length === 0) return []
    const unions = new Set([...SCOPE_KEYS.map((key) => place[key]), place.organization])
    const held = [...unions].flatMap((id) => this.byUnion.get(`${register}/${id}`) ?? [])
    return [
      ...(this.handedDownByRoot.get(register) ?? []),
      ...held.filter((field) => isApplicable(field, place)),
    ]
  }

  /** The one of this register under this key. */
  find(register: CustomRegisterName, key: string): CustomField | undefined {
    return this.all.find((field) => field.register === register && field.key === key)
  }
}

export type { Definitions }

type Cache = { known?: Promise<Definitions>; isHearing: boolean; trustedFrom: number }

// Next bundles each route apart: one cache per process all the same.
const holder = globalThis as typeof globalThis & { unionOnenetCustomFields?: Cache }
holder.unionOnenetCustomFields ??= { isHearing: false, trustedFrom: 0 }
const cache: Cache = holder.unionOnenetCustomFields

/** Within this time a change made here is committed and its notice has come back. */
const SETTLING_MS = 5_000
const REQUEST_KEY = 'unionOnenetCustomFields'

/** Told by the listener for changes: only while notices arrive is anything kept from request to request. */
export const hearCustomFields = (isHearing: boolean): void => {
  cache.isHearing = isHearing
  cache.known = undefined
}

/** A notice tells that definitions have changed, in this process or another. */
export const forgetCustomFields = (): void => {
  cache.known = undefined
}

/** A request of this process is changing definitions: what it asks next must see them. */
export const distrustCustomFields = (req: PayloadRequest): void => {
  cache.known = undefined
  cache.trustedFrom = Date.now() + SETTLING_MS
  req.context ??= {}
  req.context[REQUEST_KEY] = undefined
}

const kept = (): Promise<Definitions> => {
  const loading = cache.known ?? committedCustomFields().then((fields) => new Definitions(fields))
  cache.known = loading
  loading.catch(forgetCustomFields)
  return loading
}

/**
 * The definitions of all unions. Kept per process while notices of changes arrive (change-channel.ts),
 * otherwise loaded once per request: never a query per record.
 */
export const definitionsFor = (req: PayloadRequest): Promise<Definitions> => {
  if (cache.isHearing && Date.now() >= cache.trustedFrom) return kept()
  req.context ??= {}
  const known = req.context[REQUEST_KEY] as Promise<Definitions> | undefined
  const loading = known ?? customFieldsSeenBy(req).then((fields) => new Definitions(fields))
  req.context[REQUEST_KEY] = loading
  return loading
}
