// The figures of cases are answered by endpoints of their own: held here to the truth table.
import { beforeAll, describe, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { addCases } from '../cases/case-rows'
import { call } from './asks'
import { EXPECTED_CASE_FIGURES, RELATIONS } from './expected'
import { ask, openWorld, personAt, type World } from './ground'
import type { People, Person } from './tree'

let world: World

const RECEIVED = '2026-03-05T09:00:00+08:00'

beforeAll(async () => {
  world = await openWorld()
  for (const place of RELATIONS)
    await addCases({ organization: world.tree[place].id, receivedAt: RECEIVED })
})

const SIGNS: Record<number, string> = { 200: '+', 401: '1', 403: '3', 404: '4' }
const PATHS = { figures: 'case-figures', children: 'case-figures/children' }

const at = (person: Person | null, union: number, path: string) =>
  ask(person, 'GET', `organizations/${union}/${path}`)

test.each(Object.entries(EXPECTED_CASE_FIGURES))(
  'figures of cases, asked by %s',
  async (who, columns) => {
    const person = world.people[who as keyof People]
    for (const [section, signs] of Object.entries(columns)) {
      const seen = await Promise.all(
        RELATIONS.map(async (place) => {
          const path = PATHS[section as keyof typeof PATHS]
          const { status } = await at(person, world.tree[place].id, path)
          return SIGNS[status] ?? String(status)
        }),
      )
      expect({ section, signs: seen.join('') }).toEqual({ section, signs: signs.join('') })
    }
  },
)

describe('the ways round', () => {
  test('no form of the figures tells of a foreign union or of one that is not there', async () => {
    const { people, tree } = world
    for (const path of ['case-figures?format=csv', 'case-figures/children?format=xlsx']) {
      const foreign = await at(people['case-officer'], tree.sibling.id, path)
      expect(foreign).toEqual(await at(people['case-officer'], 999_999, path))
      expect(foreign.status).toBe(404)
    }
  })

  test('staff of a closed union still read the figures', async () => {
    const closed = await personAt(world, 'own', 'branch-admin', true)
    expect((await at(closed, world.tree.child.id, 'case-figures')).status).toBe(200)
    expect((await at(closed, world.tree.parent.id, 'case-figures')).status).toBe(404)
  })

  test('numbers of the branch and no contents; the branch of the county is three unions', async () => {
    const path = 'case-figures?from=2026-03&to=2026-03'
    const { body } = await at(world.people['case-officer'], world.tree.own.id, path)
    expect(body).toMatchObject({ total: { received: 3, open: 3 }, own: { received: 1, open: 1 } })
    expect(JSON.stringify(body)).not.toContain('向家明')
    const { body: below } = await at(
      world.people['branch-admin'],
      world.tree.own.id,
      'case-figures/children?from=2026-03',
    )
    expect(below).toMatchObject({ own: { received: 1 }, branch: { received: 3 } })
    expect(below.rows).toMatchObject([{ id: world.tree.child.id, received: 2, open: 2 }])
  })

  test('what is asked wrongly is refused with its code', async () => {
    const officer = world.people['case-officer']
    const { id } = world.tree.own
    const codeOf = async (path: string) => (await at(officer, id, path)).code
    expect(await codeOf('case-figures?from=2026-13')).toBe('figures.period')
    expect(await codeOf('case-figures?from=2026-03&to=2025-03')).toBe('figures.period')
    expect(await codeOf('case-figures?from=2020-01&to=2026-03')).toBe('figures.period')
    expect(await codeOf('case-figures?format=pdf')).toBe('figures.format')
    expect(await codeOf('case-figures/children?sort=name;drop')).toBe('figures.sort')
    expect(await codeOf('case-figures/children?page=0')).toBe('figures.page')
  })

  test('who takes a sheet along is written down', async () => {
    const answer = await call(
      world.people['branch-admin'],
      `organizations/${world.tree.own.id}/case-figures?from=2026-03&format=csv`,
    )
    const text = await answer.text()
    expect(text.split('\r\n')[0]).toContain('类别,项目,收到,办结')
    expect(text).toContain('合计,2026-03 至 2026-03,3,0')
    const lines = await query(
      `select record_id, organization_id::int from audit_log
       where action = 'export' and target_collection = 'cases'`,
    )
    const { id } = world.tree.own
    expect(lines).toEqual([{ record_id: String(id), organization_id: id }])
  })
})
