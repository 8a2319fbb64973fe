import { open } from 'node:fs/promises'

/** The bytes of a sent file, wherever they are kept. */
export type Source = {
  size: number
  /** The bytes from `position` on: `length` of them, fewer at the end of the file. */
  read: (position: number, length: number) => Promise<Buffer>
  close: () => Promise<void>
}

const STEP = 256 * 1024

/** A file on the disk as it is. */
export const fileSource = async (path: string): Promise<Source> => {
  const file = await open(path, 'r')
  const { size } = await file.stat()
  return {
    size,
    read: async (position, length) => {
      const wanted = Math.max(0, Math.min(length, size - position))
      const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, position)
      return buffer.subarray(0, bytesRead)
    },
    close: () => file.close(),
  }
}

/** Bytes that are in memory already. */
export const bufferSource = (content: Buffer): Source => ({
  size: content.length,
  read: async (position, length) => content.subarray(position, position + length),
  close: async () => undefined,
})

/** The bytes from `start` up to `end`, piece by piece. */
export async function* pieces(
  source: Source,
  start = 0,
  end: number = source.size,
): AsyncGenerator<Buffer> {
  for (let position = start; position < end; position += STEP)
    yield await source.read(position, Math.min(STEP, end - position))
}
