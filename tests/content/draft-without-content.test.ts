import type { RequiredDataFromCollectionSlug } from 'payload'
import { describe, expect, it } from 'vitest'
import { testPayload } from '../support/database'

describe('a draft', () => {
  it('needs no more than a title and a union; publishing needs the text', async () => {
    const payload = await testPayload()
    const root = await payload.db.create({
      collection: 'organizations',
      data: { name: '省总工会', code: '420000', level: 'province', depth: 0, status: 'active' },
    })
    const organization = Number(root.id)
    const draft = await payload.create({
      collection: 'news',
      // As REST sends it: without `draft=true` and without a text.
      data: { title: '只有标题', organization } as RequiredDataFromCollectionSlug<'news'>,
      overrideAccess: true,
    })
    expect(draft).toMatchObject({ _status: 'draft', organization, isLive: false })
    const renamed = { title: '改了标题' }
    await payload.update({ collection: 'news', id: draft.id, data: renamed, overrideAccess: true })
    expect(
      await payload.findByID({ collection: 'news', id: draft.id, overrideAccess: true }),
    ).toMatchObject(renamed)
    await expect(
      payload.update({
        collection: 'news',
        id: draft.id,
        data: { _status: 'published' },
        overrideAccess: true,
      }),
    ).rejects.toMatchObject({ status: 400 })
  })
})
