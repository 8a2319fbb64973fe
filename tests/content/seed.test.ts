import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { SCOPE_KEYS } from '@/access/actor'
import type { StoredUnion } from '@/src/database/insert-organizations'
import { query } from '@/src/database/pool'
import { validateUscc } from '@/src/lib/identifiers/uscc'
import { asSeed, inParallel } from '@/src/seed/context'
import { SERVICES } from '@/src/seed/data/services'
import { loadEmployers } from '@/src/seed/load-employers'
import { loadOrganizations } from '@/src/seed/load-organizations'
import { loadServices } from '@/src/seed/load-services'
import { ask } from '../access/ground'
import { someIdNumber } from '../registers/people'
import { testPayload } from '../support/database'

let payload: Payload
let unions: Map<string, StoredUnion>

beforeAll(async () => {
  payload = await testPayload()
  unions = await loadOrganizations({ villages: false })
})

const countOf = async (table: 'organizations' | 'services') =>
  Number((await query<{ count: string }>(`SELECT count(*) FROM ${table}`))[0]?.count)

describe('loading the tree', () => {
  it('adds nothing the second time, and the villages alone at the larger scale', async () => {
    const before = await countOf('organizations')
    await loadOrganizations({ villages: false })
    expect(await countOf('organizations')).toBe(before)
    await loadOrganizations({ villages: true })
    expect(await countOf('organizations')).toBe(before + 27_057)
  }, 90_000)

  it('gives every union the scope of its parent and its own id', async () => {
    const own = SCOPE_KEYS.map((key, index) => `WHEN ${index + 1} THEN c.${key}`).join(' ')
    const same = SCOPE_KEYS.map((key, index) => `(p.depth > ${index} AND c.${key} <> p.${key})`)
    const wrong = await query(
      `SELECT c.code FROM organizations c JOIN organizations p ON p.id = c.parent_id
       WHERE c.depth <> p.depth + 1 OR CASE c.depth ${own} END IS DISTINCT FROM c.id
         OR ${same.join(' OR ')}`,
    )
    expect(wrong).toEqual([])
  })

  it('writes what the hooks write for the same place', async () => {
    const parent = unions.get('420581')
    const made = await payload.create({
      ...asSeed(),
      collection: 'organizations',
      data: { name: '测试镇工会', level: 'township', parent: parent?.id ?? 0 },
    })
    const seeded = unions.get('420581100')
    expect(made.depth).toBe(seeded?.depth)
    expect([made.scope1, made.scope2]).toEqual(seeded?.scope.slice(0, 2))
    expect(made.scope3).toBe(made.id)
  })
})

describe('loading content', () => {
  it('writes employers once, of one union, of several and of none, each with a valid credit code', async () => {
    const context = { payload, unions, accounts: new Map<string, number>() }
    await loadEmployers(context)
    await loadEmployers(context)
    const { docs } = await payload.find({
      ...{ ...asSeed(), collection: 'employers', limit: 0, pagination: false },
    })
    expect(docs.length).toBeGreaterThanOrEqual(40)
    expect(new Set(docs.map(({ name }) => name)).size).toBe(docs.length)
    expect(docs.filter(({ uscc }) => validateUscc(uscc ?? '') !== null)).toEqual([])
    const counts = docs.map((doc) => doc.unions?.length ?? 0)
    expect([...new Set(counts)].sort()).toEqual([0, 1, 2])
    const [joint] = await query<{ most: string }>(
      'select count(*) most from employers_unions group by organization_id order by 1 desc limit 1',
    )
    expect(Number(joint?.most)).toBeGreaterThanOrEqual(3)
  })

  it('publishes the services once', async () => {
    const context = { payload, unions, accounts: new Map<string, number>() }
    await loadServices(context)
    await loadServices(context)
    expect(await countOf('services')).toBe(SERVICES.length)
    const live = await payload.count({
      ...asSeed(),
      collection: 'services',
      where: { isLive: { equals: true } },
    })
    expect(live.totalDocs).toBe(SERVICES.length)
  })

  it('opens the online services: help and joining are taken in where they are sent', async () => {
    const sent = async (service: string, answers: Record<string, unknown>) => {
      const applicant = { name: '向家明', phone: '13800000000', idNumber: someIdNumber() }
      const { body, status } = await ask(null, 'POST', 'cases', {
        ...{ service, organization: '420581', applicant, answers },
      })
      expect(status, JSON.stringify(body)).toBe(201)
      const [row] = await query<{ code: string }>(
        `SELECT o.code FROM cases c JOIN organizations o ON o.id = c.organization_id
         WHERE c.number = '${body.number}'`,
      )
      return row?.code
    }
    expect(await sent('help', { content: '欠薪' })).toBe('420581')
    expect(await sent('join', { employer: '宜都某公司', consent: true })).toBe('420581')
    const [employer] = await query<{ id: number; code: string }>(
      `SELECT e.id, o.code FROM employers e JOIN employers_unions u ON u._parent_id = e.id AND u._order = 1
         JOIN organizations o ON o.id = u.organization_id WHERE o.code LIKE '420581%' LIMIT 1`,
    )
    expect(await sent('join', { employer: Number(employer?.id), consent: true })).toBe(
      employer?.code,
    )
  })

  it('stops at the first failure and says which', async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('two')
    }
    await expect(inParallel([1, 2, 3], 2, work)).rejects.toThrow('two')
  })
})
