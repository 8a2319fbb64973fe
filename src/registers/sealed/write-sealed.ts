import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fieldKeys } from '@/src/field-keys'
import { fileKeyOf, MAGIC, PIECE_BYTES, SALT_BYTES, sealPiece } from './seal'

/** Encrypts what flows through it. */
const sealing = (purpose: string): Transform => {
  const [key] = fieldKeys()
  const salt = randomBytes(SALT_BYTES)
  const fileKey = fileKeyOf(key, salt)
  let waiting = Buffer.alloc(0)
  let number = 0
  const seal = (piece: Buffer, isLast: boolean): Buffer => {
    const sealed = sealPiece(fileKey, { number, isLast, purpose }, piece)
    number += 1
    return sealed
  }
  return new Transform({
    construct(done) {
      this.push(Buffer.concat([MAGIC, Buffer.from(key.id, 'hex'), salt]))
      done()
    },
    transform(chunk: Buffer, _encoding, done) {
      waiting = Buffer.concat([waiting, chunk])
      let start = 0
      // The last piece stays: only at the end is it known to be the last.
      for (; waiting.length - start > PIECE_BYTES; start += PIECE_BYTES)
        this.push(seal(waiting.subarray(start, start + PIECE_BYTES), false))
      waiting = waiting.subarray(start)
      done()
    },
    flush(done) {
      this.push(seal(waiting, true))
      done()
    },
  })
}

/**
 * Writes a file that only this installation can read. Until all of it is on the disk it has another name:
 * a file under its own name is whole, whenever the machine went down.
 */
export const writeSealed = async (
  path: string,
  purpose: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.part`
  try {
    await pipeline(content, sealing(purpose), createWriteStream(draft, { mode: 0o600 }))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  const file = await open(draft, 'r')
  await file.sync()
  await file.close()
  await rename(draft, path)
}
