import { beforeAll, describe, expect, it } from 'vitest'
import { applyNotice, listenForChanges } from '@/src/cache/listen-for-changes'
import { pageStore } from '@/src/cache/page-cache'
import { ask } from '@/src/database/ask'
import { branchTag, ownTag, recordTag } from '@/src/queries/cache-tags'
import { sampleOf } from '../access/records'
import { plantTree, type Tree } from '../access/tree'
import { testPayload } from '../support/database'

let tree: Tree

const page = { kind: 'APP_PAGE', html: 'x' }

/** Keeps a page begun just now: a beginning left over from an earlier question is used up first. */
const keep = (key: string, ...tags: string[]): void => {
  pageStore().set(key, page, tags, 10)
  if (pageStore().get(key) === null) pageStore().set(key, page, tags, 10)
  expect(isKept(key)).toBe(true)
}

const isKept = (key: string): boolean => pageStore().get(key) !== null

/** Milliseconds until the page is expired; fails after two seconds. */
const expiry = async (key: string): Promise<number> => {
  const start = Date.now()
  while (isKept(key)) {
    if (Date.now() - start > 2000) throw new Error(`${key} is still kept after two seconds`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return Date.now() - start
}

const write = async (data: Record<string, unknown>, id?: number): Promise<number> => {
  const payload = await testPayload()
  const common = { collection: 'news', overrideAccess: true, data: data as never } as const
  return Number((await (id ? payload.update({ ...common, id }) : payload.create(common))).id)
}

beforeAll(async () => {
  tree = await plantTree(await testPayload())
  await listenForChanges()
})

describe('a committed change', () => {
  it('expires the pages that show it, within two seconds, and no others', async () => {
    keep('/own', ownTag('news', tree.own.id))
    keep('/city', branchTag('news', tree.parent))
    keep('/province', 'news')
    keep('/neighbour', ownTag('news', tree.sibling.id))
    const id = await write({ ...sampleOf('news', tree.own.id), _status: 'published' })
    for (const key of ['/own', '/city', '/province']) expect(await expiry(key)).toBeLessThan(2000)
    expect(isKept('/neighbour')).toBe(true)

    for (const change of [
      { title: '改了标题', _status: 'published' },
      { _status: 'draft' },
      { _status: 'published' },
      { deletedAt: new Date().toISOString() },
    ]) {
      keep('/detail', recordTag('news', id))
      await write(change, id)
      await expiry('/detail')
    }
  })

  it('of a draft that nobody has seen expires nothing', async () => {
    keep('/own', ownTag('news', tree.own.id))
    await write({ ...sampleOf('news', tree.own.id), _status: 'draft' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(isKept('/own')).toBe(true)
  })

  it('that is rolled back expires nothing', async () => {
    const payload = await testPayload()
    keep('/own', ownTag('news', tree.own.id))
    const transactionID = (await payload.db.beginTransaction()) ?? undefined
    await payload.create({
      collection: 'news',
      data: { ...sampleOf('news', tree.own.id), _status: 'published' } as never,
      overrideAccess: true,
      req: { transactionID },
    })
    if (transactionID) await payload.db.rollbackTransaction(transactionID)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(isKept('/own')).toBe(true)
  })

  it('of a union or of the settings expires what names them', async () => {
    const payload = await testPayload()
    keep('/named', recordTag('organizations', tree.own.id))
    await payload.update({
      collection: 'organizations',
      id: tree.own.id,
      overrideAccess: true,
      data: { shortName: '宜都新名' },
    })
    await expiry('/named')
    keep('/framed', 'site-settings')
    await payload.updateGlobal({
      slug: 'site-settings',
      overrideAccess: true,
      data: { siteName: '新的站名' },
    })
    await expiry('/framed')
  })
})

describe('the listener', () => {
  it('expires everything after its connection was lost', async () => {
    keep('/any', 'nothing-changes-this')
    await ask(
      process.env.DATABASE_URL ?? '',
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'union-onenet-listener' and datname = current_database()",
    )
    await expiry('/any')
    keep('/own', ownTag('news', tree.own.id))
    await write({ ...sampleOf('news', tree.own.id), _status: 'published' })
    await expiry('/own')
  })

  it('expires everything at a notice that it cannot read', () => {
    keep('/any', 'nothing-changes-this')
    applyNotice('not json')
    expect(isKept('/any')).toBe(false)
  })
})
