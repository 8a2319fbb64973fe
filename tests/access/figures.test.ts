// Figures are answered by endpoints of their own: held here to the same truth table as the records.
import { beforeAll, describe, expect, test } from 'vitest'
import { someMember } from '../registers/people'
import { call } from './asks'
import { EXPECTED_FIGURES, RELATIONS } from './expected'
import { ask, openWorld, personAt, type World } from './ground'
import { seedRecord } from './records'
import type { People, Person } from './tree'

let world: World

beforeAll(async () => {
  world = await openWorld()
  for (const place of RELATIONS)
    await seedRecord(world.payload, 'members', someMember(world.tree[place].id))
})

const SIGNS: Record<number, string> = { 401: '1', 403: '3', 404: '4' }

const figures = (person: Person | null, union: number) =>
  ask(person, 'GET', `organizations/${union}/figures`)

const signsOf = async (person: Person | null, section: string): Promise<string> => {
  const signs = await Promise.all(
    RELATIONS.map(async (place) => {
      const { body, status } = await figures(person, world.tree[place].id)
      const shown = (body.figures as Record<string, unknown> | undefined)?.[section]
      return SIGNS[status] ?? (shown ? '+' : '-')
    }),
  )
  return signs.join('')
}

test.each(Object.entries(EXPECTED_FIGURES))(
  'figures of a branch, asked by %s',
  async (who, columns) => {
    const person = world.people[who as keyof People]
    for (const [section, signs] of Object.entries(columns))
      expect({ section, signs: await signsOf(person, section) }).toEqual({
        ...{ section, signs: signs.join('') },
      })
  },
)

describe('the ways round', () => {
  const paths = [
    'figures',
    'figures/children',
    'figures?format=csv',
    'figures/children?format=xlsx',
  ]

  test('no form of the figures tells of a foreign union or of one that is not there', async () => {
    const { people, tree } = world
    for (const path of paths)
      for (const person of [people.registrar, people['branch-admin'], people.editor]) {
        const foreign = await ask(person, 'GET', `organizations/${tree.sibling.id}/${path}`)
        const nowhere = await ask(person, 'GET', `organizations/999999/${path}`)
        expect({ path, ...foreign }).toEqual({ path, ...nowhere })
        expect(foreign.status).toBe(404)
        expect((await ask(person, 'GET', `organizations/x/${path}`)).status).toBe(404)
      }
  })

  test('the comparison of unions hides the registers that one may not read', async () => {
    const path = `organizations/${world.tree.own.id}/figures/children`
    const { body: seen } = await ask(world.people.registrar, 'GET', path)
    expect(seen).toMatchObject({ own: { members: 1 }, branch: { members: 3, unions: 3 } })
    expect(seen.rows).toMatchObject([{ id: world.tree.child.id, unions: 2, members: 2 }])
    const { body } = await ask(world.people.editor, 'GET', `${path}?sort=-unions`)
    expect(body).toMatchObject({ own: { members: 0, missing: 0 }, branch: { unions: 3 } })
    expect(body.rows).toMatchObject([{ unions: 2, members: 0, missing: 0, joined: 0 }])
    expect((await ask(world.people.registrar, 'GET', `${path}?sort=name;drop`)).code).toBe(
      'figures.sort',
    )
  })

  test('the order of unions tells nothing of a register that one may not read', async () => {
    const path = `organizations/${world.tree.own.id}/figures/children`
    for (const sort of ['-members', 'missing', 'joined', '-employers'])
      expect((await ask(world.people.editor, 'GET', `${path}?sort=${sort}`)).code).toBe(
        'figures.sort',
      )
  })

  test('sheets hold what the screen shows and no more', async () => {
    const { people, tree } = world
    const sheet = async (person: Person | null, path: string) => {
      const answer = await call(person, `organizations/${tree.own.id}/${path}`)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="figures\./)
      return answer
    }
    const text = async (person: Person | null, path: string) => (await sheet(person, path)).text()
    expect(await text(people.registrar, 'figures?format=csv')).toContain(
      '会员,会员总数（在册和保留）,3',
    )
    expect(await text(people.editor, 'figures?format=csv')).not.toMatch(/会员|用人单位/)
    expect(await text(people.editor, 'figures/children?format=csv')).not.toMatch(/会员|建会率/)
    const lines = (await text(people.registrar, 'figures/children?format=csv')).split('\r\n')
    expect(lines[0]).toContain('工会,编码,层级,状态,工会数,会员')
    expect(lines.slice(1, -1).map((line) => line.split(',').slice(4, 6))).toEqual([
      ...[
        ['1', '1'],
        ['2', '2'],
        ['3', '3'],
      ],
    ])
    const book = new Uint8Array(
      await (await sheet(people.registrar, 'figures?format=xlsx')).arrayBuffer(),
    )
    expect([...book.slice(0, 2)]).toEqual([0x50, 0x4b])
    const { code } = await ask(
      people.registrar,
      'GET',
      `organizations/${tree.own.id}/figures?format=pdf`,
    )
    expect(code).toBe('figures.format')
  })

  test('staff of a closed union still read them, and rights do not reach above', async () => {
    const closed = await personAt(world, 'own', 'registrar', true)
    expect((await figures(closed, world.tree.child.id)).status).toBe(200)
    expect((await figures(closed, world.tree.parent.id)).status).toBe(404)
  })
})
