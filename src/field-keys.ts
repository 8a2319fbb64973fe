import { env } from './env'
import { type FieldKeys, parseFieldKey } from './lib/field-cipher'

let keys: FieldKeys | undefined

/** The keys of the personal fields, from FIELD_KEY; parsed once. */
export const fieldKeys = (): FieldKeys => {
  keys ??= parseFieldKey(env.FIELD_KEY)
  return keys
}
