import { SCOPE_KEYS } from '@/access/actor'
import { heard } from '@/src/cache/heard'
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

const load = (fields: CustomField[]): Definitions => new Definitions(fields)

const cache = heard('custom-fields', {
  committed: () => committedCustomFields().then(load),
  seenBy: (req) => customFieldsSeenBy(req).then(load),
})

/** A notice tells that definitions have changed, in this process or another. */
export const forgetCustomFields = cache.forget

/** A request of this process is changing definitions: what it asks next must see them. */
export const distrustCustomFields = cache.distrust

/** The definitions of all unions. */
export const definitionsFor = cache.for
