import type { FieldHook, PayloadRequest, TextField } from 'payload'
import { readRequestNotes } from '@/access/request-notes'
import { fieldKeys } from '@/src/field-keys'
import { badInput } from '@/src/lib/errors'
import {
  decryptField,
  encryptField,
  type FieldKeys,
  hashIdentifier,
  hashIdentifierOlder,
  isEncrypted,
} from '@/src/lib/field-cipher'
import { isMasked } from '@/src/lib/masks'
import type { Problem } from '@/src/lib/problem'

type SecretOptions = {
  /** `<collection>.<field>`: bound into the cipher text, so that a value cannot be moved elsewhere. */
  path: string
  name: string
  label: string
  normalize?: (value: string) => string
  validate?: (value: string) => Problem | null
  mask: (value: string) => string
  description?: string
  /** Whether the register answers `reveal` (shared/reveal-endpoint.ts) for this field. */
  isRevealable?: boolean
  /** Whether lists show the masked value and find it in full (hooks/find-by-secret.ts). */
  isListed?: boolean
}

/** What the database holds: the record's own value, not that of an old version being restored over it. */
const storedValue = (
  req: PayloadRequest,
  stored: Record<string, unknown> | undefined,
  name: string,
): unknown => {
  const kept = readRequestNotes(req).keptAsStored
  return (kept && name in kept ? kept[name] : stored?.[name]) ?? null
}

/**
 * Encrypts on the way in. A masked value coming back from a form keeps what is stored; an unreadable
 * one would overwrite a real number with asterisks.
 */
const encrypt =
  ({ name, normalize, path, validate }: SecretOptions): FieldHook =>
  ({ req, siblingDocWithLocales, value }) => {
    if (value === undefined || value === null || value === '') return value === '' ? null : value
    const stored = storedValue(req, siblingDocWithLocales, name)
    // Cipher text from outside would be a value of somebody else's record.
    if (isMasked(value) || isEncrypted(value)) return stored
    const text = normalize ? normalize(String(value)) : String(value).trim()
    const problem = validate?.(text)
    if (problem) throw badInput(name, problem.message, problem.code)
    return encryptField(fieldKeys(), path, text)
  }

const showMasked =
  ({ mask, path }: SecretOptions): FieldHook =>
  ({ value }) =>
    isEncrypted(value) ? mask(decryptField(fieldKeys(), path, value)) : value

/** Personal text that the database holds encrypted and that everyone sees masked. */
export const secretField = (options: SecretOptions): TextField => ({
  name: options.name,
  label: options.label,
  type: 'text',
  hooks: { beforeChange: [encrypt(options)], afterRead: [showMasked(options)] },
  admin: {
    description: options.description ?? '加密保存，只显示首尾几位。',
    disableListColumn: options.isListed !== true,
    disableListFilter: options.isListed !== true,
    ...(options.isRevealable
      ? { components: { afterInput: ['/src/components/reveal/reveal-button#RevealButton'] } }
      : {}),
  },
})

/** The kind that goes into a hash with the number: a constant, or what another field says. */
type HashedType = string | { type: string }

const typeOf = (type: HashedType, data: Record<string, unknown> | undefined): string =>
  typeof type === 'string' ? type : String(data?.[type.type] ?? '1')

const hashWith =
  (makeHash: (keys: FieldKeys, type: string, number: string) => string | null) =>
  (type: HashedType, source: string, path: string): FieldHook =>
  ({ data, field, req, siblingDocWithLocales, value }) => {
    const stored: unknown = data?.[source]
    if (isMasked(stored))
      return storedValue(req, siblingDocWithLocales, String(field.name)) ?? value
    if (typeof stored !== 'string' || stored === '') return null
    const plain = isEncrypted(stored) ? decryptField(fieldKeys(), path, stored) : stored
    return makeHash(fieldKeys(), typeOf(type, data), plain)
  }

/** Keyed hash of an identifier, so that a person is found without being readable. */
export const hashOf = hashWith(hashIdentifier)

/** The same under the key before, while keys are being changed: uniqueness holds across both. */
export const olderHashOf = hashWith(hashIdentifierOlder)
