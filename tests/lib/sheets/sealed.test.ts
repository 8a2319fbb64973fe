import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readSealed } from '@/src/registers/sealed/read-sealed'
import { writeSealed } from '@/src/registers/sealed/write-sealed'

const place = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'onenet-sealed-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return join(directory, 'file')
}

const PIECE = 64 * 1024

const sealed = async (content: Buffer): Promise<string> => {
  const path = place()
  await writeSealed(path, 'test', [content])
  return path
}

it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7])(
  'a sealed file of %i bytes gives back every place of itself',
  async (size) => {
    const content = Buffer.from(Array.from({ length: size }, (_, at) => (at * 7) % 251))
    const source = await readSealed(await sealed(content), 'test')
    expect(source.size).toBe(size)
    expect((await source.read(0, size)).equals(content)).toBe(true)
    for (const [start, length] of [
      [PIECE - 3, 6],
      [size - 2, 10],
      [5, 0],
    ] as const) {
      const at = Math.max(0, start)
      expect((await source.read(at, length)).equals(content.subarray(at, at + length))).toBe(true)
    }
    await source.close()
  },
)

it('a sealed file shows nothing of what it holds, and opens for its own purpose alone', async () => {
  const path = await sealed(Buffer.from('11010519491231002X'.repeat(100)))
  expect(readFileSync(path).includes('110105')).toBe(false)
  const source = await readSealed(path, 'another')
  await expect(source.read(0, 10)).rejects.toMatchObject({ code: 'sealed_file.damaged' })
})

it('a sealed file that was changed, cut or put together anew is refused', async () => {
  const path = await sealed(Buffer.alloc(3 * PIECE, 'x'))
  const whole = readFileSync(path)
  const piece = PIECE + 16
  const head = whole.length - 3 * piece
  const flipped = Buffer.from(whole)
  flipped[head + 100] = (flipped[head + 100] ?? 0) ^ 1
  const swapped = Buffer.concat([
    whole.subarray(0, head),
    whole.subarray(head + piece, head + 2 * piece),
    whole.subarray(head, head + piece),
    whole.subarray(head + 2 * piece),
  ])
  for (const changed of [flipped, swapped, whole.subarray(0, head + 2 * piece)]) {
    writeFileSync(path, changed)
    const source = await readSealed(path, 'test')
    await expect(source.read(0, source.size)).rejects.toMatchObject({ code: 'sealed_file.damaged' })
    await source.close()
  }
})
