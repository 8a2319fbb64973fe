import { beforeAll, describe, expect, it } from 'vitest'
import { countView } from '@/src/database/item-counts'
import { newsFeed } from '@/src/queries/feeds'
import { newsBySlug, newsCards, newsList } from '@/src/queries/news'
import { unionByCode, unionsBelow, unionsNamed } from '@/src/queries/organizations'
import { personBySlug } from '@/src/queries/people'
import { readLatest } from '@/src/queries/published'
import { likelyServices, searchSite, searchText } from '@/src/queries/search'
import { serviceByKey, servicesOf } from '@/src/queries/services'
import { sitemapPart, sitemapParts } from '@/src/queries/sitemap'
import { seedMedia, seedPublishable } from '../access/records'
import { plantTree, type Tree } from '../access/tree'
import { testPayload } from '../support/database'

let tree: Tree

const slugOf = async (collection: 'news' | 'model-workers', id: number): Promise<string> => {
  const payload = await testPayload()
  const record = await payload.findByID({ collection, id, overrideAccess: true })
  return record.slug ?? ''
}

beforeAll(async () => {
  const payload = await testPayload()
  tree = await plantTree(payload)
  const news = (at: keyof Tree, title: string, isLive: boolean, extra = {}) =>
    seedPublishable(payload, 'news', tree[at], isLive, { title, ...extra })
  await news('own', '宜都：五个服务圈', true, { publishedAt: '2026-11-03T00:00:00Z' })
  await news('own', '还没有审的稿子', false)
  await news('child', '陆城街道开放日', true, { publishedAt: '2026-11-02T00:00:00Z' })
  await news('sibling', '枝江技能比武', true, {
    publishedAt: '2026-11-01T00:00:00Z',
    channel: 'competition',
  })
  await news('own', '扔掉的新闻', true, { deletedAt: new Date().toISOString() })
  const service = (at: keyof Tree, title: string, isLive = true) =>
    seedPublishable(payload, 'services', tree[at], isLive, { title, key: 'join' })
  await service('root', '省里的入会办法')
  await service('parent', '市里的入会办法')
  await service('own', '县里的入会办法')
  await service('child', '街道的草稿', false)
  await seedPublishable(payload, 'services', tree.root, true, { title: '只有省里有', key: 'only' })
})

const titles = (cards: { title: string }[]): string[] => cards.map(({ title }) => title)

describe('news', () => {
  it('are those published, latest first, of the whole province', async () => {
    const { data } = await newsList({})
    expect(titles(data.items)).toEqual(['宜都：五个服务圈', '陆城街道开放日', '枝江技能比武'])
    expect(data.total).toBe(3)
  })

  it('are narrowed by branch and channel', async () => {
    expect(titles((await newsList({ union: tree.own.code })).data.items)).toEqual([
      '宜都：五个服务圈',
      '陆城街道开放日',
    ])
    expect(titles((await newsList({ channel: 'competition' })).data.items)).toEqual([
      '枝江技能比武',
    ])
  })

  it("of a union's home are its own, and carry the tags that a change expires", async () => {
    const { data, tags } = await readLatest(newsCards, { union: tree.own, span: 'own', limit: 5 })
    expect(titles(data)).toEqual(['宜都：五个服务圈'])
    expect(tags).toContain(`news@${tree.own.id}`)
    expect(tags).toContain(`organizations:${tree.own.id}`)
  })

  it('open by their address with the path up the tree; drafts do not', async () => {
    const payload = await testPayload()
    const live = await seedPublishable(payload, 'news', tree.child, true, { title: '有路径' })
    const draft = await seedPublishable(payload, 'news', tree.child, false, { title: '草稿' })
    const { data } = await newsBySlug(await slugOf('news', live))
    expect(data?.path.map(({ code }) => code)).toEqual([
      tree.root.code,
      tree.parent.code,
      tree.own.code,
      tree.child.code,
    ])
    const { data: missing, tags } = await newsBySlug(await slugOf('news', draft))
    expect(missing).toBeNull()
    expect(tags).toEqual(['news'])
  })

  it('show the published text while a draft of the next edition waits', async () => {
    const payload = await testPayload()
    const id = await seedPublishable(payload, 'news', tree.own, true, { title: '原来的标题' })
    await payload.update({
      collection: 'news',
      id,
      draft: true,
      overrideAccess: true,
      data: { title: '改了还没发', _status: 'draft' },
    })
    expect((await newsBySlug(await slugOf('news', id))).data?.title).toBe('原来的标题')
  })

  it('show a cover only if the public may see the file', async () => {
    const payload = await testPayload()
    const cover = await seedMedia(payload, tree.own)
    const id = await seedPublishable(payload, 'news', tree.own, true, { title: '配图', cover })
    const slug = await slugOf('news', id)
    expect((await newsBySlug(slug)).data?.picture?.id).toBe(cover)
    await payload.db.updateOne({ collection: 'media', id: cover, data: { isPublic: false } })
    expect((await newsBySlug(slug)).data?.picture).toBeNull()
  })
})

describe('services', () => {
  it("are a union's own, else the nearest superior's, else the province's", async () => {
    const shown = async (code?: string) => (await serviceByKey('join', code)).data?.title
    expect(await shown()).toBe('省里的入会办法')
    expect(await shown(tree.own.code)).toBe('县里的入会办法')
    expect(await shown(tree.child.code)).toBe('县里的入会办法')
    expect(await shown(tree.sibling.code)).toBe('市里的入会办法')
    expect(await shown(tree.unrelated.code)).toBe('省里的入会办法')
    expect(await shown('NOSUCHUNION')).toBe('省里的入会办法')
  })

  it('of a list hold every key once', async () => {
    const { data } = await servicesOf(tree.own.code)
    const services = data.packages.flatMap(({ services }) => services)
    expect(titles(services).sort()).toEqual(['县里的入会办法', '只有省里有'])
    expect(services.map(({ href }) => href)).toContain(`/unions/${tree.own.code}/services/join`)
  })

  it('stand in the order of how often they are opened', async () => {
    const listed = async () => {
      const { data } = await servicesOf(undefined)
      return data.packages.flatMap(({ services }) => services)
    }
    const before = await listed()
    const last = before.at(-1)
    expect(before.length).toBeGreaterThan(1)
    await countView(await testPayload(), { collection: 'services', id: Number(last?.id) })
    expect((await listed())[0]?.id).toBe(last?.id)
  })

  it('carry the tags of every union that could override them', async () => {
    const { tags } = await serviceByKey('join', tree.child.code)
    for (const { id } of [tree.root, tree.parent, tree.own, tree.child])
      expect(tags).toContain(`services@${id}`)
  })
})

describe('people', () => {
  it('show their deeds, and nothing personal', async () => {
    const payload = await testPayload()
    const id = await seedPublishable(payload, 'model-workers', tree.own, true, {
      name: '覃师傅',
      idNumber: '11010519491231002X',
      phone: '13900001111',
      homeAddress: '陆城某路 1 号',
      birthDate: '1949-12-31T00:00:00Z',
    })
    const { data } = await personBySlug(await slugOf('model-workers', id))
    expect(data?.name).toBe('覃师傅')
    expect(data?.birthYear).toBe(1949)
    expect(JSON.stringify(data)).not.toMatch(/110105|1390|某路|1949-12/)
  })
})

describe('unions', () => {
  it('know their path and those below; closed ones are not there', async () => {
    const { data } = await unionByCode(tree.own.code)
    expect(data?.path).toHaveLength(3)
    expect((await unionsBelow(tree.parent)).data.unions.map(({ code }) => code)).toEqual([
      tree.own.code,
      tree.sibling.code,
    ])
    const payload = await testPayload()
    await payload.db.updateOne({
      collection: 'organizations',
      id: tree.farCounty.id,
      data: { status: 'closed' },
    })
    expect((await unionByCode(tree.farCounty.code)).data).toBeNull()
    expect(await unionsNamed('420581')).toHaveLength(3)
  })

  it('keep the commitment of a chair who has not agreed to themselves', async () => {
    const payload = await testPayload()
    const given = { chairPublicName: '周主席', chairCommitment: '有诉必应' }
    const write = (commitmentConsent: boolean) =>
      payload.db.updateOne({
        collection: 'organizations',
        id: tree.child.id,
        data: { ...given, commitmentConsent },
      })
    await write(false)
    const { data: before } = await unionByCode(tree.child.code)
    expect(before?.face.commitment).toBeNull()
    expect(before?.face.chairName).toBeNull()
  })
})

describe('search', () => {
  it('finds two characters inside titles of what is published', async () => {
    const groups = await searchSite('服务')
    expect(titles(groups.flatMap(({ hits }) => hits))).toContain('宜都：五个服务圈')
    expect(await searchSite('审的')).toEqual([])
    expect(await searchSite('扔掉')).toEqual([])
  })

  it('leads who does not know the word to the services that may be meant', async () => {
    const payload = await testPayload()
    const place = (title: string, isLive: boolean) =>
      seedPublishable(payload, 'services', tree.root, isLive, { title })
    await place('追讨欠薪', true)
    await place('欠薪的草稿', false)
    await place('工伤认定指导', true)
    expect(await searchSite('老板几个月不发钱了')).toEqual([])
    const { hits } = await likelyServices('老板几个月不发钱了')
    expect(titles(hits)).toEqual(['追讨欠薪'])
    expect(titles((await likelyServices('在工地上摔断了腿')).hits)).toEqual(['工伤认定指导'])
    expect((await likelyServices('%%')).hits).toEqual([])
  })

  it('takes signs of patterns for what they are', async () => {
    expect(await searchSite('%%')).toEqual([])
    expect(await searchSite('__')).toEqual([])
  })

  it('asks for two characters and cuts what is too long', () => {
    expect(searchText('宜')).toBe('')
    expect(searchText(['  宜都\n工会 '])).toBe('宜都 工会')
    expect(searchText('长'.repeat(100))).toHaveLength(40)
    expect(searchText(undefined)).toBe('')
  })
})

describe('feeds and the sitemap', () => {
  it('hold what is published', async () => {
    const { data } = await newsFeed({ union: tree.sibling.code })
    expect(titles(data?.items ?? [])).toEqual(['枝江技能比武'])
    expect((await newsFeed({ union: 'NOSUCHUNION' })).data).toBeNull()
    expect((await sitemapParts()).data).toContain('news-1')
    const { data: entries } = await sitemapPart('news-1')
    expect(entries?.every(({ path }) => path.startsWith('/news/'))).toBe(true)
    expect((await sitemapPart('users-1')).data).toBeNull()
  })

  it('hold every listing of a service at the address of its union', async () => {
    const { data } = await sitemapPart('services-1')
    const paths = data?.map(({ path }) => path) ?? []
    expect(paths).toContain('/services/only')
    expect(paths).toContain(`/unions/${tree.own.code}/services/join`)
    expect(new Set(paths).size).toBe(paths.length)
  })
})
