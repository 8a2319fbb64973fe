import type { FieldHook, PayloadRequest, TextField } from 'payload'
import { serverOnly } from '@/access/fields'
import { readRequestNotes } from '@/access/request-notes'
import { fieldKeys } from '@/src/field-keys'
import { badInput } from '@/src/lib/errors'
import {
  decryptField,
  encryptField,
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
  custom: { secret: options.path },
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

/** How a hash follows from an encrypted field; src/registers/rotate-keys.ts makes it anew by this. */
export type HashRule = {
  /** The encrypted field of the same record, and its path as bound into the cipher text. */
  source: string
  path: string
  /** The kind that goes into the hash with the number: a constant, or what another field says. */
  type: string | { field: string }
  normalize: (value: string) => string
  /** Whether lists look people up by it (hooks/find-by-secret.ts). */
  isFindable?: boolean
  /** Under the key before the present one, while keys are being changed: uniqueness holds across both. */
  isOlder?: boolean
}

/** The hash of a plain value under a rule; null for an older one when there is no older key. */
export const hashByRule = (
  rule: HashRule,
  record: Record<string, unknown> | undefined,
  plain: string,
): string | null => {
  const type = typeof rule.type === 'string' ? rule.type : String(record?.[rule.type.field] ?? '1')
  const makeHash = rule.isOlder ? hashIdentifierOlder : hashIdentifier
  return makeHash(fieldKeys(), type, rule.normalize(plain))
}

const keepHash =
  (rule: HashRule): FieldHook =>
  ({ data, field, req, siblingDocWithLocales, value }) => {
    const stored: unknown = data?.[rule.source]
    if (isMasked(stored))
      return storedValue(req, siblingDocWithLocales, String(field.name)) ?? value
    if (typeof stored !== 'string' || stored === '') return null
    const plain = isEncrypted(stored) ? decryptField(fieldKeys(), rule.path, stored) : stored
    return hashByRule(rule, data, plain)
  }

/**
 * Keyed hash of an encrypted identifier, so that a person is found without being readable. Shown to
 * nobody; `hidden` is not for those that are asked for, because such fields cannot be.
 */
export const hashField = (name: string, label: string, rule: HashRule): TextField => ({
  name,
  label,
  type: 'text',
  index: true,
  custom: { hash: rule },
  hidden: rule.isFindable !== true,
  access: serverOnly,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  hooks: {
    beforeChange: [keepHash(rule)],
    ...(rule.isFindable ? { afterRead: [() => null] } : {}),
  },
})
