// Exporting lists: what stands in the sheet, for whom, and what becomes of it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { takeRunLock } from '@/src/database/run-locks'
import { env } from '@/src/env'
import { sweepFiles } from '@/src/registers/background/files'
import { sweepRuns } from '@/src/registers/background/sweep'
import { exportRuns } from '@/src/registers/export/kind'
import { planExport } from '@/src/registers/export/plan-export'
import { EXPORT_COLUMNS } from '@/src/registers/export/registers'
import { runExport } from '@/src/registers/export/run-export'
import { IMPORT_REGISTERS } from '@/src/registers/import/answers'
import { registerKind } from '@/src/registers/import/kinds'
import { findHeader } from '@/src/registers/sheets/header'
import { openSheet } from '@/src/registers/sheets/open-sheet'
import { bufferSource } from '@/src/registers/sheets/source'
import { call } from '../access/asks'
import { ask, openWorld, type World } from '../access/ground'
import { seedRecord } from '../access/records'
import { addPerson, type Person, type Union } from '../access/tree'
import { someIdNumber, someMember } from './people'

let world: World
let registrar: Person | null

beforeAll(async () => {
  world = await openWorld()
  registrar = world.people.registrar
})

// Nobody has more than a few exports under way.
afterEach(() => query(`update exports set status = 'failed' where status in ('queued', 'running')`))

const member = (at: Union, extra: Record<string, unknown> = {}) =>
  seedRecord(world.payload, 'members', someMember(at.id, extra))

const begin = async (person: Person | null, asked: Record<string, unknown>): Promise<number> => {
  const { body, code, status } = await ask(person, 'POST', 'exports', asked)
  expect({ code, status }).toEqual({ code: undefined, status: 201 })
  return Number(body.id)
}

/** What the elected worker and its child do. */
const carryOut = async (id: number): Promise<void> => {
  const plan = await planExport(world.payload, id)
  // As the plan arrives in another process.
  if (plan) await runExport(id, JSON.parse(JSON.stringify(plan)))
}

const stateOf = async (id: number) => (await ask(registrar, 'GET', `exports/${id}`)).body

const fileOf = async (person: Person | null, id: number): Promise<Buffer> => {
  const response = await call(person, `exports/${id}/file`)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

/** The lines of an exported sheet as the import reads them: the names, and each row by them. */
const readSheet = async (content: Buffer) => {
  const book = await openSheet(bufferSource(content))
  const lines: string[][] = []
  for await (const { cells } of book.rows(0)) lines.push(cells)
  await book.close()
  const [labels = [], ...rows] = lines
  return {
    labels,
    rows: rows.map((cells) =>
      Object.fromEntries(labels.map((label, index) => [label, cells[index] ?? ''])),
    ),
  }
}

const exported = async (asked: Record<string, unknown>, person = registrar) => {
  const id = await begin(person, asked)
  await carryOut(id)
  return { id, ...(await readSheet(await fileOf(person, id))) }
}

describe('an exported sheet', () => {
  test('holds the rows of the list as filtered, codes in words and numbers masked', async () => {
    const idNumber = someIdNumber('19850614')
    await member(world.tree.child, {
      ...{ name: '覃大山', idNumber, phone: '13871234567', trade: '样板工', ethnicity: '15' },
      ...{ education: '30', isMigrant: true, joinedAt: '2020-05-01' },
    })
    await member(world.tree.child, { name: '别人', trade: '电工' })
    for (const format of ['xlsx', 'csv']) {
      const { labels, rows } = await exported({
        ...{ register: 'members', format },
        where: { and: [{ trade: { equals: '样板工' } }] },
      })
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({
        ...{ 序号: '1', 姓名: '覃大山', 性别: '男', 民族: '土家族', 学历: '大学专科' },
        ...{ 证件号码: `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}` },
        ...{ 移动电话: '138****4567', 是否农民工: '是', 会籍状态: '在册' },
        ...{ 会籍变化类型: '入会', 会籍变化日期: '2020-05-01' },
      })
      expect(labels).not.toContain('出生日期')
      expect(labels).not.toContain('家庭住址')
    }
  })

  test('holds whole numbers when that was asked for with a reason', async () => {
    const idNumber = someIdNumber('19900101')
    await member(world.tree.own, { name: '全号人', idNumber, phone: '13900001111', trade: '全号' })
    for (const format of ['xlsx', 'csv']) {
      const { rows } = await exported({
        ...{ register: 'members', format, inFull: true, reason: '报上级工会核对' },
        where: { trade: { equals: '全号' } },
      })
      expect(rows).toEqual([
        expect.objectContaining({
          ...{ 证件号码: idNumber, 移动电话: '13900001111', 出生日期: '1990-01-01' },
        }),
      ])
    }
  })

  test('does nothing when opened in Excel: no text begins a formula', async () => {
    for (const name of ['=1+1', '+86', '-1', '@sum', '\tx', '\rx'])
      await member(world.tree.own, { name, trade: '公式' })
    const asked = { register: 'members', where: { trade: { equals: '公式' } }, columns: ['name'] }
    const id = await begin(registrar, asked)
    await carryOut(id)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await fileOf(registrar, id)).buffer as ArrayBuffer)
    const values = book.worksheets[0]?.getColumn(1).values.slice(2)
    expect(values).toHaveLength(6)
    for (const value of values ?? []) {
      expect(typeof value).toBe('string')
      expect(value).not.toMatch(/^[=+\-@\t\r]/)
    }
    const csv = await begin(registrar, { ...asked, format: 'csv' })
    await carryOut(csv)
    const text = (await fileOf(registrar, csv)).toString('utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    for (const line of text.slice(1).split('\r\n')) expect(line).not.toMatch(/^"?[=+\-@\t\r]/)
  })

  test('is found by a whole ID number, as the list is', async () => {
    const idNumber = someIdNumber()
    await member(world.tree.own, { name: '按号找', idNumber })
    const { rows } = await exported({
      register: 'members',
      where: { idNumber: { equals: idNumber } },
    })
    expect(rows.map((row) => row.姓名)).toEqual(['按号找'])
    const [row] = await query<{ filter: string }>(
      'select filter from exports order by id desc limit 1',
    )
    expect(row?.filter).not.toContain(idNumber)
  })

  test('carries unions’ own fields under their names, where they apply', async () => {
    await seedRecord(world.payload, 'custom-fields', {
      ...{ register: 'members', type: 'yes-no', label: '住集体宿舍', visibleBelow: true },
      organization: world.tree.own.id,
    })
    const [field] = await query<{ key: string }>('select key from custom_fields order by id desc')
    const custom = { [String(field?.key)]: true }
    await member(world.tree.child, { name: '住宿的', trade: '自定义', custom })
    const { rows } = await exported({ register: 'members', where: { trade: { equals: '自定义' } } })
    expect(rows.map((row) => row.住集体宿舍)).toEqual(['是'])
  })

  test('comes page after page without losing or doubling a row', async () => {
    const { organization, ...scope } = {
      organization: world.tree.grandchild.id,
      ...world.tree.grandchild.scope,
    }
    await query(
      `insert into members (name, document_type, id_number, id_number_hash, phone, trade, status,
          organization_id, scope1, scope2, scope3, scope4, scope5)
        select '页' || n, '1', 'x', 'hash' || n, 'y', '很多', 'withdrawn', $1, $2, $3, $4, $5, $6
        from generate_series(1, 4500) n`,
      [organization, scope.scope1, scope.scope2, scope.scope3, scope.scope4, scope.scope5],
    )
    const { id, rows } = await exported({
      register: 'members',
      where: { trade: { equals: '很多' } },
    })
    expect(new Set(rows.map((row) => row.姓名)).size).toBe(4500)
    expect(rows.map((row) => row.序号)).toEqual(rows.map((_, index) => String(index + 1)))
    expect(await stateOf(id)).toMatchObject({ status: 'done', total: 4500, done: 4500 })
  })

  test.each(Object.keys(EXPORT_COLUMNS))('of %s has all columns', async (register) => {
    const role = register === 'members' || register === 'employers' ? 'registrar' : 'branch-admin'
    const person = world.people[role]
    const asked = { register, inFull: true, reason: '试一试全部的列' }
    const { labels } = await exported(asked, person)
    const known = EXPORT_COLUMNS[register as keyof typeof EXPORT_COLUMNS].map(({ label }) => label)
    expect(labels.slice(0, known.length)).toEqual(known)
  })

  test.each(IMPORT_REGISTERS)(
    'of %s can be imported again: its columns are found',
    async (name) => {
      const place = { ...world.tree.own, organization: world.tree.own.id, level: 'county' }
      const { columns } = await registerKind(name).open({
        place: { ...place, ...place.scope },
        mode: 'check',
        createdBy: null,
      })
      const labels = EXPORT_COLUMNS[name].map(({ label }) => label)
      const header = findHeader([{ number: 1, cells: labels }], columns)
      const own = columns.filter(({ key }) => !key.startsWith('custom.'))
      const missed = own.filter(({ key }) => !header?.columns.includes(key))
      expect(missed).toEqual([])
      for (const [at, { key }] of EXPORT_COLUMNS[name].entries())
        expect([key, null]).toContain(header?.columns[at] ?? null)
    },
  )

  test('shows the newest draft of what is published by review', async () => {
    const person = world.people['branch-admin']
    const made = await ask(person, 'POST', 'innovation-studios?draft=true', {
      ...{ name: '旧名工作室', organization: world.tree.own.id },
    })
    const id = Number(made.body.doc?.id)
    await ask(person, 'PATCH', `innovation-studios/${id}?draft=true`, { name: '新名工作室' })
    const { rows } = await exported({ register: 'innovation-studios', search: '新名' }, person)
    expect(rows.map((row) => row.工作室名称)).toEqual(['新名工作室'])
  })
})

describe('an export', () => {
  test('is carried out with the rights of the moment it runs', async () => {
    await member(world.tree.own)
    const leaving = await addPerson(world.payload, [{ at: world.tree.own, role: 'registrar' }])
    const moved = await addPerson(world.payload, [{ at: world.tree.own, role: 'registrar' }])
    const [first, second] = [
      await begin(leaving, { register: 'members' }),
      await begin(moved, { register: 'members' }),
    ]
    const users = { collection: 'users' as const }
    await world.payload.db.updateOne({ ...users, id: leaving.user.id, data: { disabled: true } })
    await world.payload.db.updateOne({ ...users, id: moved.user.id, data: { appointments: [] } })
    for (const id of [first, second]) {
      await carryOut(id)
      const [row] = await query<{ status: string }>('select status from exports where id = $1', [
        id,
      ])
      expect(row?.status).toBe('failed')
    }
  })

  test('can be cancelled, and leaves no file', async () => {
    const id = await begin(registrar, { register: 'members' })
    const plan = await planExport(world.payload, id)
    expect((await ask(registrar, 'POST', `exports/${id}/cancel`)).status).toBe(200)
    if (plan) await runExport(id, plan)
    expect(await stateOf(id)).toMatchObject({ status: 'cancelled' })
    expect((await call(registrar, `exports/${id}/file`)).status).toBe(409)
    expect(await ask(registrar, 'POST', `exports/${id}/cancel`)).toMatchObject({
      ...{ status: 409, code: 'export.over' },
    })
  })

  test('waits while somebody works on it, and again when that process is gone', async () => {
    const id = await begin(registrar, { register: 'members' })
    expect(await exportRuns.waiting(10)).toContain(id)
    const release = await takeRunLock('exports', id, () => undefined)
    expect(await exportRuns.waiting(10)).not.toContain(id)
    expect(await takeRunLock('exports', id, () => undefined)).toBeNull()
    await release?.()
    await query(`update exports set status = 'running' where id = $1`, [id])
    expect(await exportRuns.waiting(10)).toContain(id)
    await carryOut(id)
    expect(await exportRuns.waiting(10)).not.toContain(id)
  })

  test('is given up when it is cut off again and again', async () => {
    const id = await begin(registrar, { register: 'members' })
    await query(`update exports set attempts = 5, status = 'running' where id = $1`, [id])
    await carryOut(id)
    expect(await stateOf(id)).toMatchObject({ status: 'failed' })
  })

  test('is encrypted on the disk and gone after seven days', async () => {
    await member(world.tree.own, { name: '磁盘上看不见', trade: '磁盘' })
    const { id } = await exported({
      register: 'members',
      format: 'csv',
      where: { trade: { equals: '磁盘' } },
    })
    const directory = join(env.DATA_DIR, 'registers')
    const { readFileSync, utimesSync } = await import('node:fs')
    const path = join(directory, `export-${id}.sealed`)
    expect(readFileSync(path).includes(Buffer.from('磁盘上看不见'))).toBe(false)
    const past = new Date(Date.now() - 8 * 86_400_000)
    utimesSync(path, past, past)
    await sweepFiles()
    expect(readdirSync(directory)).not.toContain(`export-${id}.sealed`)
    expect((await call(registrar, `exports/${id}/file`)).status).toBe(404)
    await query(`update exports set expires_at = now() - interval '1 minute' where id = $1`, [id])
    await sweepRuns([exportRuns])
    expect((await ask(registrar, 'GET', `exports/${id}`)).status).toBe(404)
  })

  test('and each of its downloads are in the audit log, the reason too and no number', async () => {
    const idNumber = someIdNumber()
    await member(world.tree.own, { name: '审计看', idNumber })
    const { id } = await exported({
      ...{
        register: 'members',
        inFull: true,
        reason: '核对社保名单',
        where: { idNumber: { equals: idNumber } },
      },
    })
    await fileOf(registrar, id)
    const lines = await query<{ action: string; changes: unknown }>(
      `select action, changes from audit_log where target_collection = 'exports' and record_id = $1
        and outcome = 'success' order by id`,
      [String(id)],
    )
    expect(lines.map(({ action }) => action)).toEqual(['create', 'download', 'download'])
    const told = JSON.stringify(lines)
    expect(told).toContain('核对社保名单')
    expect(told).not.toContain(idNumber)
  })
})
