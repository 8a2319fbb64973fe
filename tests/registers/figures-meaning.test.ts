// What the figures mean, counted by hand; that they stay what the rows say: figures.test.ts.
import { beforeAll, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { toIsoDay } from '@/src/lib/dates'
import { ask, openWorld, personAt, type World } from '../access/ground'
import { seedRecord } from '../access/records'
import type { Person } from '../access/tree'
import { someIdNumber, someMember } from './people'

let world: World
let registrar: Person
const thisYear = Number(toIsoDay(new Date()).slice(0, 4))
const born = (age: number) => `${thisYear - age}0614`

type Answer = { figures: Record<string, Record<string, unknown>> }

const figuresOf = async (union: number): Promise<Answer['figures']> => {
  const { body } = await ask(registrar, 'GET', `organizations/${union}/figures`)
  return (body as unknown as Answer).figures
}

const member = (union: number, extra: Record<string, unknown> = {}) =>
  seedRecord(world.payload, 'members', someMember(union, extra))

beforeAll(async () => {
  world = await openWorld()
  registrar = await personAt(world, 'own', 'registrar')
  const { child, grandchild, own } = world.tree
  await query(`update organizations set industry = '03', kind = 'enterprise' where id = $1`, [
    grandchild.id,
  ])
  await member(grandchild.id, {
    ...{ idNumber: someIdNumber(born(25)), joinedAt: '2026-03-01', education: '20' },
    ...{ isMigrant: true, ethnicity: '01', employerName: '某厂' },
  })
  await member(grandchild.id, { idNumber: someIdNumber(born(26)), joinedAt: '2026-02-28' })
  const leaver = await member(child.id, {
    idNumber: someIdNumber(born(56)),
    joinedAt: '2026-01-05',
  })
  const kept = await member(own.id, { idNumber: someIdNumber(born(55)), joinedAt: '2026-01-05' })
  // Invented numbers give either sex.
  await query(`update members set gender = '2' where id = $1`, [kept])
  await query(`update members set gender = '1' where id <> $1`, [kept])
  const change = (id: number, kind: string, date: string) =>
    ask(registrar, 'POST', `members/${id}/changes`, { kind, date, reason: '5' })
  expect((await change(leaver, 'withdraw', '2026-11-01')).status).toBe(200)
  expect((await change(kept, 'keep', '2026-11-02')).status).toBe(200)
})

test('members are counted by what they are, those who left only by state and month', async () => {
  const { members = {} } = await figuresOf(world.tree.own.id)
  expect(members).toMatchObject({ total: 3, own: 1, women: 1, migrants: 1 })
  expect(members.byState).toEqual([
    { code: 'active', label: '在册', value: 2 },
    { code: 'kept', label: '保留会籍', value: 1 },
    { code: 'withdrawn', label: '已退会', value: 1 },
  ])
  const bands = members.byAge as { code: string; value: number }[]
  expect(bands.map(({ code, value }) => [code, value])).toEqual([
    ...[
      ['-25', 1],
      ['26-35', 1],
      ['36-45', 0],
      ['46-55', 1],
      ['56-', 0],
    ],
    ['-', 0],
  ])
  expect(members.byEducation).toEqual([
    { code: '20', label: '大学本科', value: 1 },
    { code: '-', label: '学历未填', value: 2 },
  ])
  expect(members.byIndustry).toEqual([
    { code: '03', label: '制造业', value: 2 },
    { code: '-', label: '工会未填行业', value: 1 },
  ])
  const months = members.months as { month: string; joined: number; left: number }[]
  expect(months).toHaveLength(24)
  const of = (month: string) => months.find((row) => row.month === month)
  expect(of('2026-01')).toMatchObject({ joined: 2, transferredIn: 0, left: 0 })
  expect(of('2026-02')).toMatchObject({ joined: 1 })
  expect(of('2026-03')).toMatchObject({ joined: 1 })
  expect(of('2026-11')).toMatchObject({ joined: 0, transferredOut: 0, left: 1 })
})

test('the completeness is the share of cells of the national template that are filled', async () => {
  const { members = {} } = await figuresOf(world.tree.grandchild.id)
  const { columns, share } = members.completeness as {
    share: number
    columns: { code: string; share: number }[]
  }
  expect(columns).toHaveLength(16)
  const of = (code: string) => columns.find((column) => column.code === code)?.share
  expect([of('name'), of('phone'), of('gender'), of('birth_date')]).toEqual([1, 1, 1, 1])
  expect([of('education'), of('ethnicity'), of('employer_name')]).toEqual([0.5, 0.5, 0.5])
  expect([of('skill_level'), of('native_place'), of('political_status')]).toEqual([0, 0, 0])
  // Filled of 2 × 16: eight columns whole (name … phone, employment, migrant), three half.
  expect(share).toBeCloseTo((8 * 2 + 3) / 32)
})

test('unions are counted by level, kind and status; a closed one by its status alone', async () => {
  await query(`update organizations set status = 'closed' where id = $1`, [world.tree.child.id])
  const { unions } = await figuresOf(world.tree.own.id)
  expect(unions).toMatchObject({ total: 2 })
  expect(unions?.byLevel).toEqual([
    { code: 'county', label: '县（市、区）级', value: 1 },
    { code: 'grassroots', label: '基层工会', value: 1 },
  ])
  expect(unions?.byKind).toContainEqual({ code: 'enterprise', label: '企业工会', value: 1 })
  expect(unions?.byStatus).toEqual([
    { code: 'active', label: '正常', value: 2 },
    { code: 'closed', label: '注销', value: 1 },
  ])
})

test('the share of employers with a union is of those at work; without any there is none', async () => {
  const { grandchild, own, sibling } = world.tree
  const { employers: none } = await figuresOf(own.id)
  expect(none).toEqual({ total: 0, organized: 0, rate: null })
  const employer = (extra: Record<string, unknown>) =>
    seedRecord(world.payload, 'employers', { name: '某单位', ...extra })
  const union = (id: number) => ({ organization: id })
  await employer({ unions: [union(grandchild.id), union(sibling.id)] })
  await employer({ name: '某店', place: own.id })
  await employer({ name: '停业的店', place: own.id, status: 'suspended' })
  expect((await figuresOf(own.id)).employers).toEqual({ total: 2, organized: 1, rate: 0.5 })
  expect((await figuresOf(grandchild.id)).employers).toMatchObject({ total: 1, organized: 1 })
})
