import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { script, startChild } from '@/src/cli/children'
import { query } from '@/src/database/pool'
import { env } from '@/src/env'
import { pathOfFile, sweepFiles } from '@/src/registers/background/files'
import { runImport } from '@/src/registers/import/run-import'
import { call } from '../../access/asks'
import { openWorld, personAt, type World } from '../../access/ground'
import type { Person } from '../../access/tree'
import { bookOf, sheetOf } from '../../lib/sheets/books'
import { answerOf, crowd, HEAD, personRow, rejectedRows, send, take, workbook } from './sheets'

let world: World
let registrar: Person

const here = () => world.tree.own.id

const csvOf = (rows: string[][]): Buffer =>
  Buffer.from([HEAD, ...rows].map((row) => row.join(',')).join('\n'))

const idOf = async (response: Response): Promise<number> =>
  ((await response.json()) as { id: number }).id

const spawnImport = (id: number) => {
  const child = startChild({
    args: script('src/registers/import/run.ts', String(id)),
    environment: { ...process.env, DATA_DIR: env.DATA_DIR },
    output: 'keep',
  })
  onTestFinished(() => void child.process.kill('SIGKILL'))
  return child
}

const rowsDone = async (id: number): Promise<number> => {
  const [row] = await query<{ done: number }>(
    'select rows_done::int done from imports where id = $1',
    [id],
  )
  return row?.done ?? 0
}

const countOf = async (name: string) => {
  const [row] = await query<{ members: number; people: number; lines: number; claims: number }>(
    `select count(*)::int members, count(distinct m.id_number_hash)::int people,
       (select count(*)::int from membership_changes c join members o on o.id = c.member_id
         where o.name like $1) lines,
       (select count(*)::int from membership_claims c join members o on o.id = c.member_id
         where o.name like $1) claims
     from members m where m.name like $1`,
    [`${name}%`],
  )
  return row
}

beforeAll(async () => {
  world = await openWorld()
  registrar = world.people.registrar as Person
})

describe('an import', () => {
  it('killed in the middle goes on where it was, without losing or doubling a row', async () => {
    const count = 9000
    const rows = crowd('断', count)
    // The first person once more in the last part, and a faulty row in each part.
    rows.push(rows[0] ?? [])
    for (const at of [10, 3000, 7000]) rows.splice(at, 0, personRow(['断坏', '123']))
    const upload = { content: csvOf(rows), organization: here(), name: '会员.csv' }
    const id = await idOf(await send(registrar, upload))
    let kills = 0
    for (let before = 0; kills < 2; kills += 1) {
      const child = spawnImport(id)
      const ended = once(child.process, 'exit')
      await vi.waitFor(async () => expect(await rowsDone(id)).toBeGreaterThan(before), {
        ...{ timeout: 25_000, interval: 5 },
      })
      child.process.kill('SIGKILL')
      await ended
      before = await rowsDone(id)
      expect(before).toBeLessThan(rows.length)
    }
    await vi.waitFor(() => runImport(id), { timeout: 10_000 })
    await vi.waitFor(async () => expect((await answerOf(registrar, id)).status).toBe('done'), {
      ...{ timeout: 10_000, interval: 100 },
    })
    expect(await answerOf(registrar, id)).toMatchObject({
      ...{ total: rows.length, accepted: count, unchanged: 0, rejected: 4 },
    })
    const all = { members: count, people: count, lines: count, claims: count }
    expect(await countOf('断')).toEqual(all)
    expect(await rejectedRows(registrar, id)).toHaveLength(5)
  }, 120_000)

  it('leaves each person to the first of two imports at once', async () => {
    const far = await personAt(world, 'farCounty', 'registrar')
    const rows = crowd('争', 3000)
    const content = csvOf(rows)
    const ids = await Promise.all([
      send(registrar, { content, organization: here() }).then(idOf),
      send(far, { content, organization: world.tree.farCounty.id }).then(idOf),
    ])
    await Promise.all(ids.map(runImport))
    const [one, other] = await Promise.all([
      answerOf(registrar, ids[0] ?? 0),
      answerOf(far, ids[1] ?? 0),
    ])
    expect([one.status, other.status]).toEqual(['done', 'done'])
    expect(one.accepted + other.accepted).toBe(3000)
    expect(one.rejected + other.rejected).toBe(3000)
    expect(await countOf('争')).toMatchObject({ members: 3000, claims: 3000, lines: 3000 })
  }, 60_000)

  it('is carried out by one process at a time', async () => {
    const upload = { content: await workbook([personRow(['一手'])]), organization: here() }
    const id = await idOf(await send(registrar, upload))
    await Promise.all([runImport(id), runImport(id), runImport(id)])
    expect(await countOf('一手')).toMatchObject({ members: 1, lines: 1 })
  })

  it('stops when it is cancelled, and what is in stays', async () => {
    const rows = crowd('停', 3)
    const id = await idOf(await send(registrar, { content: csvOf(rows), organization: here() }))
    expect((await call(registrar, `imports/${id}/cancel`, { method: 'POST' })).status).toBe(200)
    await runImport(id)
    expect(await answerOf(registrar, id)).toMatchObject({ status: 'cancelled', accepted: 0 })
    expect(await countOf('停')).toMatchObject({ members: 0 })
    expect((await call(registrar, `imports/${id}/cancel`, { method: 'POST' })).status).toBe(409)
  })
})

describe('a file that is no table to take in', () => {
  const refused = async (content: Buffer, name = '会员.xlsx') => {
    const response = await send(registrar, { content, organization: here(), name })
    if (!response.ok) {
      const { errors } = (await response.json()) as { errors: { code: string; message: string }[] }
      expect(response.status).toBe(400)
      return errors[0]?.code
    }
    const id = await idOf(response)
    await runImport(id)
    const { code, message, status } = await answerOf(registrar, id)
    expect(status).toBe('failed')
    expect(message).toMatch(/[一-鿿]{6}/)
    return code
  }

  it('is refused with a reason, and nothing is written', async () => {
    const [before] = await query('select count(*) from members')
    const good = crowd('歹', 3)
    const sum = { formula: '"1"&"2"', result: '12' } as unknown as string
    const many = Buffer.from(`${HEAD.join(',')}\n${'1,2,3\n'.repeat(300_001)}`)
    const bomb = bookOf(sheetOf(`<row r="1">${'<c r="A1"/>'.repeat(3_000_000)}</row>`))
    expect(await refused(Buffer.from('%PDF-1.7'))).toBe('sheet.wrong_type')
    expect(await refused(bookOf(sheetOf(''), { 'xl/vbaProject.bin': 'x' }))).toBe('sheet.macros')
    expect(await refused(bomb)).toBe('sheet.bomb')
    expect(await refused(await workbook([...good, [sum, ...personRow().slice(1)]]))).toBe(
      'sheet.formula',
    )
    expect(await refused(many, '会员.csv')).toBe('sheet.too_many_rows')
    expect(await refused(Buffer.from('甲,乙\n1,2\n'))).toBe('sheet.no_header')
    expect(await refused(csvOf([]))).toBe('sheet.empty')
    expect(await refused(Buffer.from('姓名,性别\n张三,男\n'))).toBe('import.missing_columns')
    expect(await query('select count(*) from members')).toEqual([before])
  }, 60_000)
})

describe('sending', () => {
  it('the same request again is one import', async () => {
    const upload = {
      ...{ content: await workbook([personRow(['同一次'])]), organization: here() },
      headers: { 'Idempotency-Key': 'abc-1' },
    }
    const first = await send(registrar, upload)
    const second = await send(registrar, upload)
    expect([first.status, second.status]).toEqual([201, 200])
    expect(await idOf(second)).toBe(await idOf(first))
    const colleague = await personAt(world, 'own', 'registrar')
    expect((await send(colleague, upload)).status).toBe(201)
  })

  it('takes the union’s code for its number', async () => {
    const upload = { content: await workbook([personRow()]), organization: world.tree.child.code }
    expect(await take(registrar, upload)).toMatchObject({
      accepted: 1,
      organization: world.tree.child.id,
    })
  })

  it('keeps the file sealed, and no longer than a week', async () => {
    const name = '密封之人'
    const upload = { content: csvOf([personRow([name])]), organization: here(), name: 'a.csv' }
    await take(registrar, upload)
    const directory = pathOfFile('x').slice(0, -2)
    const files = await readdir(directory)
    expect(files.length).toBeGreaterThan(1)
    for (const file of files)
      expect((await readFile(`${directory}/${file}`)).includes(name)).toBe(false)
    await sweepFiles(new Date(Date.now() + 6.9 * 86_400_000))
    expect(await readdir(directory)).toHaveLength(files.length)
    await sweepFiles(new Date(Date.now() + 7.1 * 86_400_000))
    expect(await readdir(directory)).toHaveLength(0)
  })
})

describe('the command', () => {
  const run = async (path: string, code: string) => {
    const child = startChild({
      args: script('src/cli/tools/import-file.ts', 'members', path, code, 'add-or-update'),
      environment: { ...process.env, DATA_DIR: env.DATA_DIR },
      output: 'keep',
    })
    const [status] = await once(child.process, 'close')
    return { status, said: child.kept() }
  }

  it('takes a file in and writes what comes back beside it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'onenet-import-'))
    onTestFinished(() => rm(directory, { recursive: true, force: true }))
    const path = join(directory, '名册.csv')
    await writeFile(path, csvOf([personRow(['命令行']), personRow(['坏', '1'])]))
    expect(await run(path, '没有')).toMatchObject({ status: 1 })
    const { said, status } = await run(path, world.tree.own.code)
    expect(status).toBe(0)
    expect(said).toMatch(/写入 1 行.*退回 1 行/)
    expect(await countOf('命令行')).toMatchObject({ members: 1 })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(join(directory, '名册-退回.xlsx'))
    expect(book.worksheets[0]?.getCell('A2').text).toBe('坏')
  }, 60_000)
})

describe('the preview', () => {
  type Preview = {
    columns: { text: string; key: string | null }[]
    missing: { key: string }[]
    rows: { problems: { column: number | null }[] }[]
    total: number | null
    isRemembered: boolean
  }
  const odd = ['称呼', '证件', '手机']
  const people = () => [personRow().slice(0, 3), ['张三', '123', '13900000000']]

  it('shows what was recognised; a corrected matching starts it and is remembered', async () => {
    const content = await workbook(people(), [...odd, '姓名备注'])
    const more = { start: 'no' }
    const upload = { content, organization: here(), more }
    // Two names are needed to recognise a head; the file's own third one is unknown.
    const named = await workbook(people(), ['姓名', '证件', '手机'])
    expect((await send(registrar, upload)).status).toBe(201)
    const id = await idOf(await send(registrar, { ...upload, content: named }))
    await runImport(id)
    const path = `imports/${id}`
    const preview = (await (await call(registrar, `${path}/preview`)).json()) as Preview
    expect(preview.columns.map(({ key }) => key)).toEqual(['name', null, 'phone'])
    expect(preview).toMatchObject({ total: 2, isRemembered: false, missing: [{ key: 'idNumber' }] })
    const start = (mapping?: unknown) =>
      call(registrar, `${path}/start`, { method: 'POST', body: { mapping } })
    expect((await start()).status).toBe(400)
    expect((await start(['name', 'name', 'phone'])).status).toBe(400)
    expect((await start(['name', 'idNumber', 'phone'])).status).toBe(200)
    expect((await start(['name', 'idNumber', 'phone'])).status).toBe(409)
    await runImport(id)
    expect(await answerOf(registrar, id)).toMatchObject({
      status: 'done',
      accepted: 1,
      rejected: 1,
    })
    const again = await idOf(await send(registrar, { ...upload, content: named }))
    const later = (await (await call(registrar, `imports/${again}/preview`)).json()) as Preview
    expect(later.columns.map(({ key }) => key)).toEqual(['name', 'idNumber', 'phone'])
    expect(later.isRemembered).toBe(true)
    expect(later.rows.map(({ problems }) => problems.map(({ column }) => column))).toEqual([
      [],
      [1],
    ])
  })

  it('lets what was only checked be carried out', async () => {
    const content = await workbook([personRow(['先查后导']), personRow(['坏', '1'])])
    const { id } = await take(registrar, { content, organization: here(), mode: 'check' })
    const body = { mode: 'add-or-update' }
    expect((await call(registrar, `imports/${id}/start`, { method: 'POST', body })).status).toBe(
      200,
    )
    await runImport(id)
    expect(await answerOf(registrar, id)).toMatchObject({
      status: 'done',
      accepted: 1,
      rejected: 1,
    })
    expect(await countOf('先查后导')).toMatchObject({ members: 1 })
  })
})
