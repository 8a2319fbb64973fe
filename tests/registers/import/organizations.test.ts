import { beforeAll, describe, expect, it } from 'vitest'
import { query } from '@/src/database/pool'
import { openWorld, type World } from '../../access/ground'
import type { Person } from '../../access/tree'
import { rejectedRows, send, take, workbook } from './sheets'

let world: World
let admin: Person

const HEAD = ['工会名称', '工会编码', '上级工会', '层级', '工会类型', '会员人数', '建会日期']

const give = async (rows: string[][], mode: 'add' | 'add-or-update' | 'check' = 'add-or-update') =>
  take(admin, {
    ...{ content: await workbook(rows, HEAD), organization: world.tree.own.id, mode },
    register: 'organizations',
  })

type Union = {
  id: number
  code: string
  parent: string
  depth: number
  level: string
  scopes: number[]
  pinyin: string
}

const unionNamed = async (name: string): Promise<Union | undefined> => {
  const [row] = await query<Union>(
    `select o.id, o.code, p.name parent, o.depth::int, o.level, o.pinyin,
       array_remove(array[o.scope1, o.scope2, o.scope3, o.scope4, o.scope5, o.scope6], null)::int[] scopes
     from organizations o join organizations p on p.id = o.parent_id where o.name = $1`,
    [name],
  )
  return row
}

const reasonsOf = async (id: number): Promise<(string | undefined)[]> =>
  (await rejectedRows(admin, id)).slice(1).map((row) => row.at(-1))

beforeAll(async () => {
  world = await openWorld()
  admin = world.people['branch-admin'] as Person
})

describe('a sheet of unions', () => {
  it('brings a whole tree, children above their parents too', async () => {
    const done = await give([
      ['红花车间分会', '', '红花厂工会', '', '分会', '', ''],
      ['红花厂工会', '', '红花镇总工会', '', '企业', '320', '2001年5月'],
      ['红花镇总工会', '420581301', '', '街道', '乡镇工会', '', ''],
      ['二级厂工会', '', '420581301', '基层工会', '', '', ''],
    ])
    expect(done).toMatchObject({ status: 'done', accepted: 4, rejected: 0 })
    const { own, parent } = world.tree
    const town = await unionNamed('红花镇总工会')
    const works = await unionNamed('红花厂工会')
    const branch = await unionNamed('红花车间分会')
    expect(town).toMatchObject({ code: '420581301', depth: 3, level: 'township' })
    expect(town?.scopes).toEqual([parent.id, own.id, town?.id])
    expect(works).toMatchObject({ parent: '红花镇总工会', level: 'grassroots', depth: 4 })
    expect(works?.code).toMatch(/^420581U\d{6}$/)
    expect(works?.pinyin).toContain('honghua')
    expect(branch).toMatchObject({ parent: '红花厂工会', level: 'branch' })
    expect(branch?.scopes).toEqual([parent.id, own.id, town?.id, works?.id, branch?.id])
    expect(await unionNamed('二级厂工会')).toMatchObject({ parent: '红花镇总工会' })
    const history = await query(
      `select kind, to_char(date at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
       from organization_history where organization_id = $1`,
      [works?.id],
    )
    expect(history).toEqual([{ kind: 'founded', day: '2001-05-01' }])
  })

  it('changes nothing twice, and updates all but the place in the tree', async () => {
    const rows = [
      ['蓝天镇总工会', '420581302', '', '街道', '', '10', ''],
      ['蓝天厂工会', '', '蓝天镇总工会', '', '企业', '20', '2010-01-01'],
    ]
    await give(rows)
    expect(await give(rows)).toMatchObject({ accepted: 0, unchanged: 2, rejected: 0 })
    const more = rows.map((row, at) =>
      at === 1 ? [...row.slice(0, 5), '25', ...row.slice(6)] : row,
    )
    expect(await give(more, 'add')).toMatchObject({ accepted: 0, unchanged: 1, rejected: 1 })
    expect(await give(more)).toMatchObject({ accepted: 1, unchanged: 1 })
    const [works] = await query(
      `select member_count::int, founded_at is not null has_day from organizations where name = '蓝天厂工会'`,
    )
    expect(works).toEqual({ member_count: 25, has_day: true })
    const moved = await give([
      ['蓝天厂工会改名', '420581302', '', '', '', '', ''],
      ['蓝天镇总工会', '', '', '基层', '', '', ''],
    ])
    expect(moved).toMatchObject({ accepted: 0, rejected: 2 })
    for (const reason of await reasonsOf(moved.id)) expect(reason).toMatch(/组织调整/)
  })

  it('sends back what does not fit the tree, and what hangs on it', async () => {
    const done = await give([
      ['无上级工会', '', '没有这个工会', '', '', '', ''],
      ['太高工会', '', '', '市级', '', '', ''],
      ['环甲', '', '环乙', '', '', '', ''],
      ['环乙', '', '环甲', '', '', '', ''],
      ['别人的编码', world.tree.farCounty.code, '', '', '', '', ''],
      ['别人的下级', '', world.tree.sibling.code, '', '', '', ''],
      ['坏编码', '1-2', '', '', '', '', ''],
      ['坏的下级', '', '坏编码', '', '', '', ''],
      ['一样的', '', '', '', '', '', ''],
      ['一样的', '', '', '', '', '', ''],
    ])
    expect(done).toMatchObject({ accepted: 1, rejected: 9 })
    const reasons = await reasonsOf(done.id)
    expect(reasons[0]).toMatch(/没有找到上级/)
    expect(reasons[1]).toMatch(/层级必须低于/)
    expect(reasons[2]).toMatch(/互为上下级/)
    expect(reasons[4]).toMatch(/编码已被/)
    expect(reasons[5]).toMatch(/没有找到上级/)
    expect(reasons[6]).toMatch(/6 到 20 位/)
    expect(reasons[7]).toMatch(/没有找到上级|没有导入/)
  })

  it('is for branch-admins, below their own union', async () => {
    const upload = {
      ...{ content: await workbook([['甲工会']], HEAD), register: 'organizations' as const },
      mode: 'check' as const,
    }
    const status = async (person: Person | null, organization: number) =>
      (await send(person, { ...upload, organization })).status
    expect(await status(admin, world.tree.own.id)).toBe(201)
    expect(await status(admin, world.tree.child.id)).toBe(201)
    expect(await status(admin, world.tree.parent.id)).toBe(403)
    expect(await status(world.people.registrar, world.tree.own.id)).toBe(403)
  })
})
