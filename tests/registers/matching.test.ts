// The members of a branch beside a list from another authority.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { env } from '@/src/env'
import { pathOfFile } from '@/src/registers/background/files'
import { MATCHINGS } from '@/src/registers/matching/kind'
import { runMatching } from '@/src/registers/matching/run-matching'
import { openSheet } from '@/src/registers/sheets/open-sheet'
import { bufferSource } from '@/src/registers/sheets/source'
import { call } from '../access/asks'
import { ask, openWorld, personAt, type World } from '../access/ground'
import { seedRecord } from '../access/records'
import type { Person, Tree } from '../access/tree'
import { someIdNumber, someMember } from './people'

let world: World
let registrar: Person

beforeAll(async () => {
  world = await openWorld()
  registrar = await personAt(world, 'own', 'registrar')
})

const at = (place: keyof Tree) => world.tree[place].id
const register = (place: keyof Tree, data: Record<string, unknown>) =>
  seedRecord(world.payload, 'members', { ...someMember(at(place)), ...data })

const send = async (content: string, person: Person | null = registrar, extra: object = {}) => {
  const form = new FormData()
  form.set('file', new File([content], '名单.csv'))
  const fields = { organization: String(at('own')), source: 'social-insurance', ...extra }
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
  const response = await call(person, 'matchings', { method: 'POST', form })
  const body = (await response.json()) as { id?: number; errors?: { code: string }[] }
  return { status: response.status, id: Number(body.id), code: body.errors?.[0]?.code }
}

const read = async (id: number, person: Person | null = registrar) =>
  (await ask(person, 'GET', `matchings/${id}`)).body

const report = (id: number, person: Person | null = registrar) =>
  call(person, `matchings/${id}/report`)

/** The lines of every sheet of a report, below their names. */
const linesOf = async (response: Response): Promise<Record<string, string[][]>> => {
  const book = await openSheet(bufferSource(Buffer.from(await response.arrayBuffer())))
  const pages: Record<string, string[][]> = {}
  for (const [index, name] of book.names.entries()) {
    pages[name] = []
    for await (const { cells } of book.rows(index)) pages[name].push(cells)
  }
  return pages
}

const filesOf = async (id: number): Promise<string[]> => {
  const names = await readdir(join(env.DATA_DIR, 'registers')).catch(() => [])
  return names.filter((name) => name.startsWith(`matchings-${id}.`))
}

const run = async (content: string) => {
  const { id } = await send(content)
  await runMatching(id)
  return id
}

const HEAD = '姓名,身份证号,单位名称,手机'

describe('a comparison', () => {
  let id: number
  let numbers: Record<'same' | 'named' | 'employed' | 'called' | 'here' | 'next' | 'left', string>
  const unknown = someIdNumber()

  beforeAll(async () => {
    const give = () => someIdNumber()
    numbers = {
      ...{ same: give(), named: give(), employed: give(), called: give(), here: give() },
      ...{ next: give(), left: give() },
    }
    const employer = await seedRecord(world.payload, 'employers', {
      ...{ name: '宜都楚磷新材料股份有限公司', formerNames: ['枝城磷肥厂'] },
      organization: at('own'),
    })
    await register('own', { name: '买买提·艾力', idNumber: numbers.same, employer })
    const rotated = await register('grandchild', { name: '张建国', idNumber: numbers.named })
    // Between two field keys a person is found under the older hash alone.
    await query(
      `update members set older_id_number_hash = id_number_hash, id_number_hash = 'new'
       where id = $1`,
      [rotated],
    )
    await register('child', { name: '李梅', idNumber: numbers.employed, employerName: '甲公司' })
    await register('own', { name: '王强', idNumber: numbers.called, phone: '13800000001' })
    await register('own', { name: '只在会', idNumber: numbers.here, employerName: '=1+1' })
    await register('sibling', { name: '邻县人', idNumber: numbers.next })
    const left = await register('own', { name: '已退会', idNumber: numbers.left })
    await ask(registrar, 'POST', `members/${left}/changes`, { kind: 'withdraw', reason: '5' })
    const wrong = `${unknown.slice(0, 17)}${unknown.endsWith('1') ? '2' : '1'}`
    id = await run(
      [
        HEAD,
        `买买提艾力,${numbers.same.toLowerCase()},枝城磷肥厂,`,
        `张建过,${numbers.named},,`,
        `李梅,${numbers.employed},乙公司,`,
        `王强,${numbers.called},,13900000009`,
        `邻县人,${numbers.next},,`,
        `已退会,${numbers.left},,`,
        `未入会,${unknown},=丙公司,`,
        `抄错了,${wrong},,`,
        `打星号,${unknown.slice(0, 6)}********${unknown.slice(14)},,`,
        `又一遍,${numbers.same},,`,
        '外国人,E12345678,,',
      ].join('\n'),
    )
  })

  test('counts who is here, who is there, and what differs', async () => {
    expect(await read(id)).toMatchObject({
      ...{ state: 'done', total: 11, same: 1, differing: 3, onlyHere: 1, onlyThere: 4 },
      unusable: 3,
    })
  })

  test('lists them in a workbook, numbers masked', async () => {
    const pages = await linesOf(await report(id))
    const mask = (number: string) => `${number.slice(0, 6)}********${number.slice(14)}`
    expect(pages.只在工会?.slice(1)).toEqual([
      ['只在会', mask(numbers.here), '总工会420581', '=1+1', expect.any(String), '在册'],
    ])
    expect(pages.只在名单?.slice(1)).toEqual([
      ['6', '邻县人', mask(numbers.next)],
      ['7', '已退会', mask(numbers.left)],
      ['8', '未入会', mask(unknown), '=丙公司'],
      ['12', '外国人', 'E1***5678'],
    ])
    expect(pages.信息不一致?.slice(1).map((cells) => cells.slice(0, 7))).toEqual([
      ['3', mask(numbers.named), '姓名', '张建国', '张建过', '', ''],
      ['4', mask(numbers.employed), '工作单位', '李梅', '李梅', '甲公司', '乙公司'],
      ['5', mask(numbers.called), '移动电话', '王强', '王强', '', ''],
    ])
    expect(pages.无法比对?.slice(1).map(([row, name]) => [row, name])).toEqual([
      ...[
        ['9', '抄错了'],
        ['10', '打星号'],
        ['11', '又一遍'],
      ],
    ])
    const whole = JSON.stringify(pages)
    for (const number of [...Object.values(numbers), unknown, '13900000009'])
      expect(whole).not.toContain(number)
  })

  test('writes what looks like a formula as text', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await (await report(id)).arrayBuffer())
    expect(book.getWorksheet('只在名单')?.getCell('D4').value).toBe("'=丙公司")
    expect(book.getWorksheet('只在工会')?.getCell('D2').value).toBe("'=1+1")
  })

  test('leaves the sealed report alone of the list, and no trace in the database', async () => {
    expect(await filesOf(id)).toEqual([`matchings-${id}.xlsx`])
    const sealed = await readFile(pathOfFile(`matchings-${id}.xlsx`))
    expect(sealed.subarray(0, 2).toString()).not.toBe('PK')
    const [row] = await query<{ text: string }>(
      'select m::text as text from matchings m where id = $1',
      [id],
    )
    expect(row?.text).not.toMatch(/未入会|丙公司|张建过/)
    const audit = await query<{ text: string }>('select a::text as text from audit_log a')
    expect(audit.map(({ text }) => text).join()).not.toMatch(/未入会|丙公司|张建过/)
  })

  test('is downloaded by who made it, each time audited, and by nobody else', async () => {
    const audits = async () =>
      (
        await query(
          `select 1 from audit_log where action = 'download' and target_collection = 'matchings'
           and record_id = $1 and actor_id = $2`,
          [String(id), registrar.user.id],
        )
      ).length
    const before = await audits()
    expect((await report(id)).status).toBe(200)
    expect(await audits()).toBe(before + 1)
    const { 'branch-admin': admin, editor, registrar: colleague } = world.people
    expect((await read(id, admin)).state).toBe('done')
    const found = [admin, colleague, editor, null].map(
      async (person) => (await report(id, person)).status,
    )
    expect(await Promise.all(found)).toEqual([403, 404, 403, 401])
  })

  test('is gone after its days, report first', async () => {
    await query(`update matchings set expires_at = now() - interval '1 minute' where id = $1`, [id])
    expect((await report(id)).status).toBe(404)
    await MATCHINGS.forgetExpired?.()
    expect(await filesOf(id)).toEqual([])
    expect(await read(id)).toMatchObject({ state: 'expired', total: 11 })
  })
})

describe('a list', () => {
  test('that is none is refused at once, and nothing is kept', async () => {
    const before = await query('select 1 from matchings')
    const pdf = await send('%PDF-1.4')
    expect(pdf).toMatchObject({ status: 400, code: 'sheet.wrong_type' })
    expect(await send(HEAD, registrar, { source: '某局' })).toMatchObject({
      code: 'matching.source',
    })
    const foreign = await send(HEAD, registrar, { organization: at('sibling') })
    expect(foreign).toMatchObject({ status: 403, code: 'organization.out_of_reach' })
    expect((await send(HEAD, null)).status).toBe(401)
    expect((await send(HEAD, world.people.editor)).status).toBe(403)
    expect(await query('select 1 from matchings')).toHaveLength(before.length)
  })

  test.each([
    ['单位名称,手机\n甲公司,13800000001', 'matching.missing_columns'],
    ['一二三\n四五六', 'sheet.no_header'],
    [HEAD, 'sheet.empty'],
  ])('without people fails with a sentence: %j', async (content, code) => {
    const id = await run(content)
    expect(await read(id)).toMatchObject({ state: 'failed', code, message: expect.any(String) })
    expect(await filesOf(id)).toEqual([])
  })

  test('goes with the record when its owner deletes it', async () => {
    const { id } = await send(`${HEAD}\n某人,${someIdNumber()},,`)
    expect(await filesOf(id)).toEqual([`matchings-${id}.sent`])
    expect((await ask(registrar, 'DELETE', `matchings/${id}`)).status).toBe(200)
    expect(await filesOf(id)).toEqual([])
    await runMatching(id)
  })

  test('waits for a program, is taken up again, and given up after three starts', async () => {
    const { id } = await send(`${HEAD}\n某人,${someIdNumber()},,`)
    expect(await MATCHINGS.waiting(10)).toEqual([id])
    await query(`update matchings set state = 'running', attempts = 3 where id = $1`, [id])
    expect(await MATCHINGS.waiting(10)).toEqual([id])
    await runMatching(id)
    expect(await read(id)).toMatchObject({ state: 'failed', code: 'matching.given_up' })
    expect(await MATCHINGS.waiting(10)).toEqual([])
  })
})
