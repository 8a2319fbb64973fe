import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { testPayload } from '../support/database'

const VIEWS = 'payload-query-presets'

let payload: Payload

const person = async (email: string) => {
  const root = await payload.db.findOne<{ id: number }>({
    collection: 'organizations',
    where: { code: { equals: '420000' } },
  })
  const user = await payload.create({
    collection: 'users',
    data: {
      name: '测试',
      email,
      password: 'OneNet-Test-2026',
      appointments: [{ organization: root?.id ?? 0, role: 'editor' }],
    },
    overrideAccess: true,
  })
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
}

type Req = Awaited<ReturnType<typeof person>>

const save = (req: Req, access: object) =>
  payload.create({
    collection: VIEWS,
    data: { title: '待审新闻', relatedCollection: 'news', where: {}, ...access },
    overrideAccess: false,
    req,
  })

const titles = async (req: Req) => {
  const { docs } = await payload.find({ collection: VIEWS, overrideAccess: false, req })
  return docs.map(({ title }) => title)
}

const everyone = { constraint: 'everyone' as const }

let mine: Req
let other: Req

beforeAll(async () => {
  payload = await testPayload()
  await payload.db.create({
    collection: 'organizations',
    data: { code: '420000', name: '湖北省总工会', level: 'province', depth: 0, status: 'active' },
  })
  mine = await person('mine@views.test')
  other = await person('other@views.test')
}, 60_000)

describe('saved views of lists', () => {
  it('are read, changed and deleted by their owner alone', async () => {
    const view = await save(mine, {})
    expect(await titles(mine)).toEqual(['待审新闻'])
    expect(await titles(other)).toEqual([])
    const steal = { collection: VIEWS, id: view.id, overrideAccess: false, req: other } as const
    await expect(payload.update({ ...steal, data: { title: '改名' } })).rejects.toThrow()
    await expect(payload.delete(steal)).rejects.toThrow()
  })

  it('cannot be shared', async () => {
    const access = { read: everyone, update: everyone, delete: everyone }
    await expect(save(mine, { isShared: true, access })).rejects.toThrow()
    const shared = { read: { constraint: 'specificUsers', users: [other.user?.id] } }
    await expect(save(mine, { isShared: true, access: shared })).rejects.toThrow()
    expect(await titles(other)).toEqual([])
  })

  it('are closed to the public', async () => {
    const nobody = await createLocalReq({}, payload)
    await expect(titles(nobody)).rejects.toThrow()
  })
})
