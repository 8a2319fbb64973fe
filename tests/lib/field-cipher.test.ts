import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decryptField,
  encryptField,
  FieldCipherError,
  hashIdentifier,
  isEncrypted,
  parseFieldKey,
} from '@/src/lib/field-cipher'

const secret = Buffer.alloc(32, 7)
const keys = parseFieldKey(secret.toString('base64'))
const other = parseFieldKey(Buffer.alloc(32, 8).toString('hex'))

function codeOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof FieldCipherError) return error.code
    throw error
  }
  return 'none'
}

describe('field key', () => {
  it('reads base64, base64url and hex of the same secret alike', () => {
    const forms = [
      secret.toString('hex'),
      secret.toString('base64url'),
      ` ${secret.toString('hex').toUpperCase()} `,
    ]
    for (const form of forms) expect(parseFieldKey(form)).toEqual(keys)
  })

  it.each([
    '',
    'short',
    randomBytes(31).toString('base64'),
    randomBytes(33).toString('hex'),
    'z'.repeat(64),
  ])('refuses %s', (text) => expect(codeOf(() => parseFieldKey(text))).toBe('field_key.format'))
})

describe('field cipher', () => {
  it('gives back every text, and never the same stored value twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const stored = encryptField(keys, 'members.idNumber', text)
        expect(isEncrypted(stored)).toBe(true)
        expect(decryptField(keys, 'members.idNumber', stored)).toBe(text)
        expect(encryptField(keys, 'members.idNumber', text)).not.toBe(stored)
      }),
    )
  })

  it('refuses another field, another key, any damage', () => {
    const stored = encryptField(keys, 'members.idNumber', '11010519491231002X')
    expect(codeOf(() => decryptField(keys, 'members.phone', stored))).toBe('field_cipher.damaged')
    expect(codeOf(() => decryptField(other, 'members.idNumber', stored))).toBe('field_cipher.key')
    expect(codeOf(() => decryptField(keys, 'members.idNumber', '11010519491231002X'))).toBe(
      'field_cipher.format',
    )
    const end = stored.lastIndexOf(':') + 1
    const flipped = stored.slice(0, end) + (stored[end] === 'A' ? 'B' : 'A') + stored.slice(end + 1)
    expect(codeOf(() => decryptField(keys, 'members.idNumber', flipped))).toBe(
      'field_cipher.damaged',
    )
  })

  it('reads values of an older key and writes with the newer', () => {
    const rotated = parseFieldKey(
      `${Buffer.alloc(32, 8).toString('hex')},${secret.toString('hex')}`,
    )
    const old = encryptField(keys, 'a.b', '旧值')
    expect(decryptField(rotated, 'a.b', old)).toBe('旧值')
    expect(decryptField(other, 'a.b', encryptField(rotated, 'a.b', '新值'))).toBe('新值')
  })
})

describe('keyed hash', () => {
  it('is stable, differs by type and by key, and shows nothing of the number', () => {
    const hash = hashIdentifier(keys, '1', '11010519491231002X')
    expect(hash).toBe(hashIdentifier(keys, '1', '11010519491231002X'))
    expect(hash).not.toBe(hashIdentifier(keys, '2', '11010519491231002X'))
    expect(hash).not.toBe(hashIdentifier(other, '1', '11010519491231002X'))
    expect(hash).toMatch(/^[\w-]{43}$/)
  })
})
