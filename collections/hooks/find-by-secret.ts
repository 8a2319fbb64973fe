import type { CollectionBeforeOperationHook, Where } from 'payload'
import { fieldKeys } from '@/src/field-keys'
import { badInput } from '@/src/lib/errors'
import { possibleHashes } from '@/src/lib/field-cipher'
import { actsAsProgram } from './acts-as-program'

/** An encrypted field that is found by its keyed hash. */
export type FindableSecret = {
  /** The field that holds the hash. */
  hash: string
  normalize: (value: string) => string
  /** The kinds that the number may be stored under. */
  types: readonly string[]
}

const hashesFor = ({ normalize, types }: FindableSecret, value: unknown): string[] =>
  types.flatMap((type) => possibleHashes(fieldKeys(), type, normalize(String(value))))

/** Only a whole number is found; parts of it would have to be readable. */
const conditionFor = (name: string, secret: FindableSecret, condition: unknown): Where => {
  const entries = Object.entries(condition ?? {})
  const values = entries.map(([operator, value]) => {
    // The console's search box asks with `like`.
    if (operator === 'equals' || operator === 'like') return hashesFor(secret, value)
    if (operator === 'in' && Array.isArray(value)) return value.flatMap((v) => hashesFor(secret, v))
    throw badInput('where', '证件号码和电话只能按完整号码查找。', 'query.whole_number')
  })
  if (values.length === 0)
    throw badInput('where', '请填写要查找的完整号码。', `query.${name}_required`)
  return { and: values.map((hashes) => ({ [secret.hash]: { in: hashes } })) }
}

type Secrets = { secrets: Record<string, FindableSecret>; hashes: string[] }

const rewrite = (where: Where, named: Secrets): Where => {
  const { hashes, secrets } = named
  const parts = Object.entries(where).map(([key, value]): Where => {
    const tree = key.toLowerCase()
    if ((tree === 'and' || tree === 'or') && Array.isArray(value))
      return { [tree]: value.map((part) => rewrite(part, named)) }
    if (hashes.includes(key))
      throw badInput('where', '查询条件里有不存在或不能用来查询的字段。', 'query.invalid')
    const secret = secrets[key]
    return secret ? conditionFor(key, secret, value) : { [key]: value as Where[string] }
  })
  return parts.length === 1 && parts[0] ? parts[0] : { and: parts }
}

/**
 * Lets lists be searched by a whole ID or phone number: the condition becomes one on the keyed hash, so
 * that neither the query log nor an index ever holds the number.
 */
export const findBySecret =
  (secrets: Record<string, FindableSecret>): CollectionBeforeOperationHook =>
  ({ args, collection, overrideAccess }) => {
    if (actsAsProgram(overrideAccess)) return args
    const { where } = args as { where?: Where }
    if (!where || Object.keys(where).length === 0) return args
    const hashes = collection.flattenedFields
      .filter(({ custom }) => custom?.hash !== undefined)
      .map(({ name }) => name)
    return { ...args, where: rewrite(where, { secrets, hashes }) } as typeof args
  }
