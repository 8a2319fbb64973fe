import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { FieldKey } from '@/src/lib/field-cipher'

/**
 * The form of sealed files: a head, then pieces of fixed length, each encrypted for itself (AES-256-GCM)
 * so that any place can be read without the rest. Every file has a key of its own, so the number of a
 * piece serves as its nonce; the number, the last one's mark and the file's purpose are authenticated:
 * pieces can be neither swapped nor cut off, nor the file put in another's place.
 */
export const MAGIC = Buffer.from('ONS1')
export const SALT_BYTES = 16
export const KEY_ID_BYTES = 6
export const HEAD_BYTES = MAGIC.length + KEY_ID_BYTES + SALT_BYTES
export const PIECE_BYTES = 64 * 1024
export const TAG_BYTES = 16

/** The key of one file, from the key of the personal fields. */
export const fileKeyOf = (key: FieldKey, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key.encryption, salt, 'onenet sealed file', 32))

export type PieceMark = { number: number; isLast: boolean; purpose: string }

const nonceOf = ({ number }: PieceMark): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 8)
  return nonce
}

const markOf = ({ isLast, purpose }: PieceMark): Buffer =>
  Buffer.from(`${isLast ? 'last' : 'more'}:${purpose}`)

export const sealPiece = (fileKey: Buffer, mark: PieceMark, plain: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(mark)).setAAD(markOf(mark))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

export const openPiece = (fileKey: Buffer, mark: PieceMark, sealed: Buffer): Buffer => {
  const end = sealed.length - TAG_BYTES
  const options = { authTagLength: TAG_BYTES }
  const decipher = createDecipheriv('aes-256-gcm', fileKey, nonceOf(mark), options)
    .setAAD(markOf(mark))
    .setAuthTag(sealed.subarray(end))
  return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
}
