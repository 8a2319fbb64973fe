import { open } from 'node:fs/promises'
import { fieldKeys } from '@/src/field-keys'
import { FieldCipherError } from '@/src/lib/field-cipher'
import type { Source } from '../sheets/source'
import {
  fileKeyOf,
  HEAD_BYTES,
  KEY_ID_BYTES,
  MAGIC,
  openPiece,
  PIECE_BYTES,
  TAG_BYTES,
} from './seal'

const SEALED_BYTES = PIECE_BYTES + TAG_BYTES

const damaged = (): FieldCipherError =>
  new FieldCipherError('sealed_file.damaged', 'a sealed file cannot be authenticated')

const fileKeyFrom = (head: Buffer): Buffer => {
  const id = head.subarray(MAGIC.length, MAGIC.length + KEY_ID_BYTES).toString('hex')
  const key = fieldKeys().find((candidate) => candidate.id === id)
  if (!head.subarray(0, MAGIC.length).equals(MAGIC) || !key) throw damaged()
  return fileKeyOf(key, head.subarray(MAGIC.length + KEY_ID_BYTES))
}

/**
 * Opens a file of `writeSealed` for the same purpose; any place of it can be read. Throws a
 * FieldCipherError when it was changed or its key is gone, ENOENT when it does not exist.
 */
export const readSealed = async (path: string, purpose: string): Promise<Source> => {
  const file = await open(path, 'r')
  const readAt = async (position: number, length: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  }
  const fileKey = fileKeyFrom(await readAt(0, HEAD_BYTES))
  const body = (await file.stat()).size - HEAD_BYTES
  const count = Math.max(1, Math.ceil(body / SEALED_BYTES))
  const size = body - count * TAG_BYTES
  let kept: { number: number; plain: Buffer } | undefined
  const pieceAt = async (number: number): Promise<Buffer> => {
    if (kept?.number === number) return kept.plain
    const sealed = await readAt(HEAD_BYTES + number * SEALED_BYTES, SEALED_BYTES)
    try {
      const plain = openPiece(fileKey, { number, isLast: number === count - 1, purpose }, sealed)
      kept = { number, plain }
      return plain
    } catch {
      throw damaged()
    }
  }
  return {
    size,
    read: async (position, length) => {
      const end = Math.min(position + length, size)
      const parts: Buffer[] = []
      for (let at = position; at < end; ) {
        const plain = await pieceAt(Math.floor(at / PIECE_BYTES))
        const part = plain.subarray(at % PIECE_BYTES, (at % PIECE_BYTES) + end - at)
        parts.push(part)
        at += part.length
      }
      return Buffer.concat(parts)
    },
    close: () => file.close(),
  }
}
