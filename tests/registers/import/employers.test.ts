import { beforeAll, describe, expect, it } from 'vitest'
import { query } from '@/src/database/pool'
import { usccCheckCharacter } from '@/src/lib/identifiers/uscc'
import { openWorld, personAt, type World } from '../../access/ground'
import type { Person, Tree } from '../../access/tree'
import { rejectedRows, take, workbook } from './sheets'

let world: World
let registrar: Person

const HEAD = ['单位名称', '统一社会信用代码', '曾用名', '单位的工会', '所属行业', '职工人数']

let serial = 0
const someUscc = (): string => {
  serial += 1
  const head = `91420581MA${String(serial).padStart(7, '0')}`
  return head + usccCheckCharacter(head)
}

type Mode = 'add' | 'add-or-update' | 'check'

const give = async (rows: string[][], at: keyof Tree = 'own', mode: Mode = 'add-or-update') =>
  take(registrar, {
    ...{ content: await workbook(rows, HEAD), organization: world.tree[at].id, mode },
    register: 'employers',
  })

const employerNamed = async (name: string) => {
  const [row] = await query<{ id: number }>(
    `select e.id, e.organization_id, e.place_id, e.worker_count::int, e.industry::text, e.scope2::int,
       e.search_names, array(select u.organization_id from employers_unions u
         where u._parent_id = e.id order by u._order)::int[] unions
     from employers e where e.name = $1`,
    [name],
  )
  return row
}

beforeAll(async () => {
  world = await openWorld()
  registrar = world.people.registrar as Person
})

describe('a sheet of employers', () => {
  it('gives each its place: that of its union, or of the county', async () => {
    const { child, own } = world.tree
    const rows = [
      ['清江化工', someUscc(), '枝城化肥厂、宜都化工', child.code, '制造', '320人'],
      ['清江物流', '', '', '', '物流', '12'],
    ]
    expect(await give(rows)).toMatchObject({ status: 'done', accepted: 2, rejected: 0 })
    const place = { place_id: own.id, scope2: own.id }
    expect(await employerNamed('清江化工')).toMatchObject({
      ...{ ...place, organization_id: child.id, unions: [child.id] },
      ...{ worker_count: 320, industry: '03', search_names: '清江化工\n枝城化肥厂\n宜都化工' },
    })
    expect(await employerNamed('清江物流')).toMatchObject({
      ...{ ...place, organization_id: own.id, unions: [] },
    })
    expect(await give(rows)).toMatchObject({ accepted: 0, unchanged: 2, rejected: 0 })
  })

  it('lets unions share one, and keeps the name that it had', async () => {
    const uscc = someUscc()
    await give([['长江造纸', uscc, '', '', '', '']], 'child')
    const renamed = [['长江纸业', uscc, '', '', '', '88']]
    expect(await give(renamed, 'child', 'add')).toMatchObject({ rejected: 1 })
    expect(
      await give([['长江纸业', uscc, '', world.tree.grandchild.code, '', '88']]),
    ).toMatchObject({
      accepted: 1,
    })
    const { child, grandchild } = world.tree
    expect(await employerNamed('长江纸业')).toMatchObject({
      ...{ unions: [child.id, grandchild.id], worker_count: 88, organization_id: child.id },
      search_names: '长江纸业\n长江造纸',
    })
    expect(await give([['长江造纸', uscc, '', '', '', '']])).toMatchObject({ unchanged: 1 })
  })

  it('sends back what cannot be told apart or belongs elsewhere', async () => {
    const uscc = someUscc()
    const far = await personAt(world, 'farCounty', 'registrar')
    await take(far, {
      ...{ content: await workbook([['远方公司', uscc]], HEAD), register: 'employers' },
      organization: world.tree.farCounty.id,
    })
    const twice = someUscc()
    const done = await give([
      ['远方公司', uscc, '', '', '', ''],
      ['坏代码', '91420581MA0000001A', '', '', '', ''],
      ['没有的工会', '', '', '火星工会', '', ''],
      ['别县的工会', '', '', world.tree.sibling.code, '', ''],
      ['两次', twice, '', '', '', ''],
      ['两次', twice, '', '', '', ''],
    ])
    expect(done).toMatchObject({ accepted: 1, rejected: 5 })
    const reasons = (await rejectedRows(registrar, done.id)).slice(1).map((row) => row.at(-1))
    expect(reasons[0]).toMatch(/其他工会登记/)
    expect(reasons[0]).not.toContain(world.tree.farCounty.code)
    expect(reasons[1]).toMatch(/信用代码/)
    expect(reasons[2]).toMatch(/没有找到这个工会/)
    expect(reasons[3]).toMatch(/没有找到这个工会/)
    expect(reasons[4]).toMatch(/前面的一行/)
  })
})
