import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { treeEndpoint } from '@/collections/organizations/tree/endpoint'
import type { TreeMatches, TreePage } from '@/collections/organizations/tree/tree-node'
import { testPayload } from '../support/database'

type Level = 'province' | 'city' | 'county' | 'township' | 'grassroots'

let payload: Payload
const ids: Record<string, number> = {}

const open = async (code: string, name: string, level: Level, parent: string | null) => {
  if (parent === null) {
    const root = await payload.db.create({
      collection: 'organizations',
      data: { code, name, level, depth: 0, status: 'active', pinyin: '' },
    })
    ids[code] = Number(root.id)
    return
  }
  const { id } = await payload.create({
    collection: 'organizations',
    data: { code, name, level, parent: ids[parent] },
    overrideAccess: true,
  })
  ids[code] = id
}

const person = async (role: Role, ...codes: string[]) =>
  payload.create({
    collection: 'users',
    data: {
      name: '测试',
      email: `${role}-${codes.join('-')}@tree.test`,
      password: 'OneNet-Test-2026',
      appointments: codes.map((code) => ({ organization: ids[code] ?? 0, role })),
    },
    overrideAccess: true,
  })

type Person = Awaited<ReturnType<typeof person>>

const ask = async <Answer>(user: Person, query: Record<string, string>): Promise<Answer> => {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  req.query = query
  return (await treeEndpoint.handler(req)).json()
}

const children = (user: Person, code: string, page = '1') =>
  ask<TreePage>(user, { parent: String(ids[code]), page })

const close = async (code: string) => {
  const where = { id: { equals: ids[code] } }
  await payload.db.updateOne({ collection: 'organizations', where, data: { status: 'closed' } })
}

beforeAll(async () => {
  payload = await testPayload()
  await open('420000', '湖北省总工会', 'province', null)
  await open('420500', '宜昌市总工会', 'city', '420000')
  await open('420600', '襄阳市总工会', 'city', '420000')
  await open('420581', '宜都市总工会', 'county', '420500')
  await open('420583', '枝江市总工会', 'county', '420500')
  await open('420581001', '陆城街道总工会', 'township', '420581')
  await open('420581002', '红花套镇工会', 'township', '420581')
  await open('420583001', '马家店街道总工会', 'township', '420583')
  await close('420581002')
  await close('420583001')
}, 60_000)

describe('GET /api/organizations/tree', () => {
  it('begins at the own unions, without those that lie below another own one', async () => {
    const city = await ask<TreePage>(await person('editor', '420581', '420500'), {})
    expect(city.nodes.map(({ code }) => code)).toEqual(['420500'])
    const two = await ask<TreePage>(await person('reviewer', '420581', '420583'), {})
    expect(two.nodes.map(({ code }) => code)).toEqual(['420581', '420583'])
  })

  it('counts every working union below, once', async () => {
    const root = await ask<TreePage>(await person('branch-admin', '420000'), {})
    expect(root.nodes[0]).toMatchObject({ code: '420000', below: 5, canExpand: true })
    const cities = await children(await person('workshop', '420000'), '420000')
    expect(cities.nodes.map(({ below, code }) => [code, below])).toEqual([
      ['420500', 3],
      ['420600', 0],
    ])
    expect(cities.nodes[1]?.canExpand).toBe(false)
  })

  it('shows closed unions to their own branch and to nobody else', async () => {
    const own = await person('editor', '420581')
    expect((await children(own, '420581')).nodes.map(({ code, status }) => [code, status])).toEqual(
      [
        ['420581001', 'active'],
        ['420581002', 'closed'],
      ],
    )
    const foreign = await children(own, '420583')
    expect(foreign).toEqual({ nodes: [], total: 0, nextPage: null })
    const neighbours = await children(own, '420500')
    expect(neighbours.nodes.map(({ canExpand, code }) => [code, canExpand])).toEqual([
      ['420581', true],
      ['420583', false],
    ])
  })

  it('offers a new union below only where the person may open one', async () => {
    const admin = await person('branch-admin', '420581')
    const roots = await ask<TreePage>(admin, {})
    expect(roots.nodes[0]?.canCreateBelow).toBe(true)
    const around = await children(admin, '420500')
    expect(around.nodes.map(({ canCreateBelow }) => canCreateBelow)).toEqual([true, false])
    const below = await children(admin, '420581')
    expect(below.nodes.map(({ canCreateBelow }) => canCreateBelow)).toEqual([true, false])
  })

  it('finds by name, pinyin initials and code, inside the own branch, with the path', async () => {
    const city = await person('case-officer', '420500')
    for (const q of ['宜都市', 'ydszgh', 'yidushi', '420581']) {
      const { matches } = await ask<TreeMatches>(city, { q })
      expect(matches[0]).toMatchObject({
        code: '420581',
        path: [{ name: '湖北省总工会' }, { name: '宜昌市总工会' }],
      })
    }
    const foreign = await ask<TreeMatches>(city, { q: '襄阳' })
    expect(foreign).toEqual({ matches: [], total: 0 })
  })

  it('refuses the public and numbers that are none', async () => {
    const req = await createLocalReq({}, payload)
    await expect(treeEndpoint.handler(req)).rejects.toMatchObject({ status: 401 })
    const user = await person('registrar', '420581')
    await expect(ask(user, { parent: 'x' })).rejects.toMatchObject({ status: 400 })
    await expect(ask(user, { parent: '1', page: '0' })).rejects.toMatchObject({ status: 400 })
  })
})
