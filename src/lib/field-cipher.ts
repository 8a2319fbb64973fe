import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** A key of personal fields, with what was derived from it; made by {@link parseFieldKey} only. */
export type FieldKey = {
  id: string
  encryption: KeyObject
  hash: KeyObject
  /** Ed25519, private; signs member cards (src/cards/signature.ts). */
  signing: KeyObject
}

/** The keys in use: values are written with the first, the others only read older values. */
export type FieldKeys = readonly [FieldKey, ...FieldKey[]]

/** A stored value that cannot be read: damaged, moved to another field, or its key is missing. */
export class FieldCipherError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'FieldCipherError'
    this.code = code
  }
}

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const ED25519_SEED = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * Reads `FIELD_KEY`: 32 random bytes in base64, base64url or hex. After a change of key the old one
 * follows behind a comma. Throws {@link FieldCipherError} `field_key.format` otherwise.
 */
export function parseFieldKey(text: string): FieldKeys {
  const [first, ...older] = text.split(',').map((part) => deriveKey(part.trim()))
  if (first === undefined) throw wrongKeyFormat()
  return [first, ...older]
}

/**
 * Encrypts one value with AES-256-GCM for one field, named `<collection>.<field>`: the value cannot
 * be decrypted in another field. Gives `v1:<keyId>:<iv>:<tag>:<data>`, parts in base64url.
 */
export function encryptField(keys: FieldKeys, field: string, value: string): string {
  const [key] = keys
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.encryption, iv).setAAD(Buffer.from(field))
  const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  const parts = [iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url'))
  return ['v1', key.id, ...parts].join(':')
}

/** Decrypts what {@link encryptField} gave for the same field; throws {@link FieldCipherError}. */
export function decryptField(keys: FieldKeys, field: string, stored: string): string {
  if (!isEncrypted(stored)) throw new FieldCipherError('field_cipher.format', 'not a stored value')
  const [, keyId, iv = '', tag = '', data = ''] = stored.split(':')
  const key = keys.find((candidate) => candidate.id === keyId)
  if (!key) throw new FieldCipherError('field_cipher.key', `no key ${keyId} for this value`)
  try {
    const options = { authTagLength: 16 }
    const decipher = createDecipheriv('aes-256-gcm', key.encryption, bytes(iv), options)
      .setAAD(Buffer.from(field))
      .setAuthTag(bytes(tag))
    return decipher.update(bytes(data), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new FieldCipherError('field_cipher.damaged', `value of ${field} cannot be authenticated`)
  }
}

/** Whether a text has the form that {@link encryptField} gives. */
export function isEncrypted(value: unknown): value is string {
  return typeof value === 'string' && /^v1:[0-9a-f]{12}:[\w-]{16}:[\w-]{22}:[\w-]*$/.test(value)
}

/**
 * The keyed hash (HMAC-SHA-256, base64url) by which an encrypted document number is found. `number`
 * has to be normalised; `type` is the kind of document, so that equal digits of two kinds differ.
 */
export function hashIdentifier(keys: FieldKeys, type: string, number: string): string {
  return hashWithKey(keys[0], type, number)
}

/** {@link hashIdentifier} under the key before the present one; null when there is only one. */
export function hashIdentifierOlder(keys: FieldKeys, type: string, number: string): string | null {
  return keys[1] === undefined ? null : hashWithKey(keys[1], type, number)
}

/** The hashes under which an identifier may be stored: newest key first. */
export function possibleHashes(keys: FieldKeys, type: string, number: string): string[] {
  return keys.map((key) => hashWithKey(key, type, number))
}

function hashWithKey(key: FieldKey, type: string, number: string): string {
  return createHmac('sha256', key.hash).update(`${type}|${number}`).digest('base64url')
}

function deriveKey(text: string): FieldKey {
  const master = /^[0-9a-f]{64}$/i.test(text)
    ? Buffer.from(text, 'hex')
    : Buffer.from(/^[\w+/-]{43}=?$/.test(text) ? text : '', 'base64')
  if (master.length !== 32) throw wrongKeyFormat()
  // One secret, independent uses (RFC 5869): knowing the hash key opens no value.
  const derive = (use: string, length: number) =>
    Buffer.from(hkdfSync('sha256', master, '', `onenet field ${use}`, length))
  return {
    id: derive('key id', 6).toString('hex'),
    // Bytes would be made into such an object for every value: two thirds of the time of a list or import.
    encryption: createSecretKey(derive('encryption', 32)),
    hash: createSecretKey(derive('hash', 32)),
    signing: createPrivateKey({
      key: Buffer.concat([ED25519_SEED, derive('signing', 32)]),
      format: 'der',
      type: 'pkcs8',
    }),
  }
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'base64url')
}

function wrongKeyFormat(): FieldCipherError {
  return new FieldCipherError(
    'field_key.format',
    'FIELD_KEY 应为 32 个随机字节，用 base64 或十六进制书写，例如 openssl rand -base64 32 的输出。',
  )
}
