import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/src/env'
import { altFromName, UPLOAD_LIMITS } from '@/src/lib/upload-rules'
import { call } from '../access/asks'
import { addPerson, type Person, plantTree, type Tree } from '../access/tree'
import { testPayload } from '../support/database'

let tree: Tree
let editor: Person

type Doc = { id: number; filename: string; mimeType: string; alt: string; url: string } & {
  width: number
  height: number
  originalName: string
  sizes: Record<string, { filename: string | null }>
}

const upload = async (
  content: Uint8Array | string,
  name: string,
  type: string,
  alt: string | null = '试用图片',
) => {
  const form = new FormData()
  const data = { organization: tree.own.id, ...(alt === null ? {} : { alt }) }
  form.set('_payload', JSON.stringify(data))
  form.set('file', new File([content as BlobPart], name, { type }))
  const response = await call(editor, 'media', { method: 'POST', form })
  const body = (await response.json()) as {
    doc: Doc
    errors?: { code: string; message: string; path?: string }[]
  }
  return { status: response.status, doc: body.doc, error: body.errors?.[0] }
}

const stored = (name: string) => readFileSync(join(env.DATA_DIR, 'media', name))

const canvas = (width: number, height: number, background = '#c33') =>
  sharp({
    create: { width, height, channels: 3, background },
    limitInputPixels: false,
  })

/** A ZIP with uncompressed members; enough for what tells an Office file from any other ZIP. */
const zip = (members: Record<string, string>): Buffer => {
  const entries = Object.entries(members).map(([name, text]) => {
    const data = Buffer.from(text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    return { name: Buffer.from(name), data, common }
  })
  let offset = 0
  const files: Buffer[] = []
  const directory: Buffer[] = []
  for (const { name, data, common } of entries) {
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, name]))
    files.push(file)
    offset += file.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const officeFile = (kind: string) =>
  zip({
    '[Content_Types].xml': `<Types><Override PartName="/x" ContentType="${kind}.main+xml"/></Types>`,
    'word/document.xml': '<w:document/>',
  })

const box = (type: string, body: Buffer) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

const mp4 = (brand: string) =>
  Buffer.concat([
    box('ftyp', Buffer.concat([Buffer.from(brand), Buffer.alloc(4), Buffer.from('isommp41')])),
    box('mdat', Buffer.alloc(64)),
  ])

const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const HTML = '<!doctype html><script>alert(1)</script>'

beforeAll(async () => {
  const payload = await testPayload()
  tree = await plantTree(payload)
  editor = await addPerson(payload, [{ at: tree.own, role: 'editor' }])
})

describe('what a file is', () => {
  it.each([
    ['HTML named .jpg', HTML, 'a.jpg', 'image/jpeg'],
    ['SVG named .jpg', SVG, 'a.jpg', 'image/jpeg'],
    ['SVG', SVG, 'a.svg', 'image/svg+xml'],
    ['SVG behind an XML head', `<?xml version="1.0"?>${SVG}`, 'a.png', 'image/png'],
    ['a program', 'MZ\x90\x00\x03\x00\x00\x00', 'a.pdf', 'application/pdf'],
    ['any ZIP', zip({ 'a.txt': 'a' }), 'a.docx', WORD],
    [
      'a Word file with macros',
      officeFile('application/vnd.ms-word.document.macroEnabled'),
      'a.docx',
      WORD,
    ],
    ['QuickTime', mp4('qt  '), 'a.mp4', 'video/mp4'],
    ['text', '你好', 'a.txt', 'text/plain'],
  ])('%s is refused with a sentence', async (_what, content, name, type) => {
    const { error, status } = await upload(content, name, type)
    expect([status, error?.code, error?.path]).toEqual([400, 'media.type_refused', 'file'])
    expect(error?.message).toMatch(/JPG、PNG/)
  })

  it.each([
    ['a picture under another name', () => canvas(40, 30).png().toBuffer(), 'b.jpg', 'image/png'],
    ['a picture sent as HTML', () => canvas(40, 30).jpeg().toBuffer(), 'b.html', 'image/jpeg'],
    ['PDF', async () => Buffer.from(PDF), 'b.pdf', 'application/pdf'],
    ['Word', async () => officeFile(WORD), 'b.docx', WORD],
    ['MP4', async () => mp4('isom'), 'b.mp4', 'video/mp4'],
  ])('%s is taken for what it holds', async (_what, make, name, mime) => {
    const { doc, status } = await upload(await make(), name, 'text/html')
    expect([status, doc?.mimeType]).toEqual([201, mime])
    expect(doc.filename).toMatch(/^[0-9a-f]{24}\.(png|jpg|pdf|docx|mp4)$/)
    expect(stored(doc.filename).length).toBeGreaterThan(0)
  })

  it('is refused when too large or broken, in Chinese', async () => {
    const jpeg = await canvas(10, 10).jpeg().toBuffer()
    const huge = Buffer.concat([jpeg, Buffer.alloc(UPLOAD_LIMITS.picture)])
    expect((await upload(huge, 'c.jpg', 'image/jpeg')).error).toMatchObject({
      code: 'media.too_large',
      message: '图片不能超过 20 MB，请压缩后再上传。',
    })
    const cut = (await canvas(600, 400).png().toBuffer()).subarray(0, 200)
    expect((await upload(cut, 'c.png', 'image/png')).error?.code).toBe('media.broken')
    expect((await upload(PDF.slice(0, 30), 'c.pdf', 'application/pdf')).error?.code).toBe(
      'media.broken',
    )
    const over = await upload(Buffer.alloc(UPLOAD_LIMITS.video + 1), 'c.mp4', 'video/mp4')
    expect(over.status).toBe(413)
    expect(over.error?.message).toContain('50 MB')
  })

  it('is refused when it unfolds to more pixels than any camera makes', async () => {
    const bomb = await canvas(9000, 9000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect((await upload(bomb, 'd.png', 'image/png')).error?.code).toBe('media.broken')
  })
})

describe('a picture that is kept', () => {
  it('stands upright, without place, camera or person, and without what was hung behind it', async () => {
    const photo = await canvas(200, 100)
      .withExif({
        IFD0: { Artist: 'ZhangSan', Model: 'SecretPhone' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 23/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(photo).metadata()).orientation).toBe(6)
    const tail = `${HTML}<?php system($_GET[0]) ?>`
    const { doc } = await upload(Buffer.concat([photo, Buffer.from(tail)]), 'e.jpg', 'image/jpeg')
    expect([doc.width, doc.height]).toEqual([100, 200])
    const names = [doc.filename, ...Object.values(doc.sizes).map(({ filename }) => filename)]
    for (const name of names.filter((each) => each !== null)) {
      const kept = stored(name)
      expect(kept.toString('latin1')).not.toMatch(/ZhangSan|SecretPhone|script|php/)
      const { exif, orientation, xmp } = await sharp(kept).metadata()
      expect([exif, orientation, xmp]).toEqual([undefined, undefined, undefined])
    }
  })

  it('is made in the sizes of the site and never larger than a screen', async () => {
    const { doc } = await upload(await canvas(6000, 3000).jpeg().toBuffer(), 'f.jpg', 'image/jpeg')
    expect([doc.width, doc.height]).toEqual([4096, 2048])
    const made = Object.entries(doc.sizes).filter(([, size]) => size.filename)
    expect(made.map(([name]) => name).sort()).toEqual(['card', 'portrait', 'thumbnail', 'wide'])
  })

  it('lies in DATA_DIR', () => {
    expect(readdirSync(join(env.DATA_DIR, 'media')).length).toBeGreaterThan(0)
  })
})

describe('names and alternative text', () => {
  it('keeps a telling name as first alternative text, and the original name for staff', async () => {
    const picture = await canvas(20, 20).jpeg().toBuffer()
    const { doc } = await upload(picture, '宜都市劳模合影.JPG', 'image/jpeg', null)
    expect([doc.alt, doc.originalName]).toEqual(['宜都市劳模合影', '宜都市劳模合影.JPG'])
    const given = await upload(picture, '../../etc/passwd.jpg', 'image/jpeg', '自己写的')
    expect(given.doc.alt).toBe('自己写的')
    expect(given.doc.filename).toMatch(/^[0-9a-f]{24}\.jpg$/)
  })

  it('asks for the text when the name tells nothing', async () => {
    const picture = await canvas(20, 20).jpeg().toBuffer()
    for (const name of ['IMG_2034.jpg', '微信图片_20261120.jpg']) {
      const { error, status } = await upload(picture, name, 'image/jpeg', null)
      expect([status, error?.path]).toEqual([400, 'alt'])
      expect(error?.message).toContain('图里是谁')
    }
    expect(altFromName('屏幕截图 2026-11-20 093012.png')).toBe('')
    expect(altFromName('大国工匠进校园.png')).toBe('大国工匠进校园')
  })
})

describe('what is served', () => {
  it('offers documents for saving and shows pictures, never guessing the type', async () => {
    const picture = (await upload(await canvas(20, 20).jpeg().toBuffer(), 'g.jpg', 'x/y')).doc
    const document = (await upload(PDF, 'g.pdf', 'x/y')).doc
    const shown = await call(editor, `media/file/${picture.filename}`)
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    expect(shown.headers.get('content-disposition')).toBeNull()
    const saved = await call(editor, `media/file/${document.filename}`)
    expect(saved.headers.get('content-disposition')).toBe('attachment')
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await call(null, `media/file/${document.filename}`)).status).toBeGreaterThanOrEqual(401)
  })
})
