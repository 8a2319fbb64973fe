import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { testPayload } from '../support/database'

let payload: Payload
let province: number

const file = async (name: string, isPublic: boolean): Promise<number> => {
  const { id } = await payload.db.create({
    collection: 'media',
    data: { alt: name, filename: name, mimeType: 'image/png', organization: province, isPublic },
  })
  return Number(id)
}

const choose = (emblem: number | null) =>
  payload.updateGlobal({ slug: 'site-settings', data: { emblem }, overrideAccess: true })

const isOpen = async (id: number) =>
  (await payload.findByID({ collection: 'media', id, overrideAccess: true })).isPublic

beforeAll(async () => {
  payload = await testPayload()
  const root = await payload.db.create({
    collection: 'organizations',
    data: { code: '420000', name: '湖北省总工会', level: 'province', depth: 0, status: 'active' },
  })
  province = Number(root.id)
})

describe('the emblem of the settings', () => {
  it('may not open a file that the public does not see', async () => {
    const closed = await file('closed.png', false)
    await expect(choose(closed)).rejects.toMatchObject({ status: 400 })
    expect(await isOpen(closed)).toBe(false)
  })

  it('keeps its file open while it is chosen, and no longer', async () => {
    const emblem = await file('emblem.png', true)
    await choose(emblem)
    expect(await isOpen(emblem)).toBe(true)
    await choose(null)
    expect(await isOpen(emblem)).toBe(false)
  })
})
