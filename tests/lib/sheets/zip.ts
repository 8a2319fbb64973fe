import { crc32, deflateRawSync } from 'node:zlib'

const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2)
  return bytes
}

const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, at * 4)
  return bytes
}

/** A zip (APPNOTE 6.3) of the given files; `claimedSize` is what its headers say of each, if not the truth. */
export const zipOf = (files: Record<string, string | Buffer>, claimedSize?: number): Buffer => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, given] of Object.entries(files)) {
    const content = Buffer.from(given)
    const packed = deflateRawSync(content)
    const sizes = u32(crc32(content), packed.length, claimedSize ?? content.length)
    const label = Buffer.from(name)
    const common = [u16(20, 0, 8, 0, 0), sizes, u16(label.length, 0)]
    const body = Buffer.concat([u32(0x04034b50), ...common, label, packed])
    bodies.push(body)
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(20), ...common, u16(0, 0, 0), u32(0, offset), label]),
    )
    offset += body.length
  }
  const index = Buffer.concat(directory)
  const count = directory.length
  const end = [u32(0x06054b50), u16(0, 0, count, count), u32(index.length, offset), u16(0)]
  return Buffer.concat([...bodies, index, ...end])
}
