// Long work in processes of its own: started, cut off by kill -9, taken up again.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { superviseRuns } from '@/src/registers/background/supervise'
import { exportRuns } from '@/src/registers/export/kind'
import { call } from '../access/asks'
import { ask, openWorld, type World } from '../access/ground'
import { seedRecord } from '../access/records'
import { someMember } from './people'

let world: World

beforeAll(async () => {
  world = await openWorld()
  await seedRecord(world.payload, 'members', someMember(world.tree.own.id, { name: '要导出的人' }))
})

const begin = async (): Promise<number> =>
  Number(
    (await ask(world.people.registrar, 'POST', 'exports', { register: 'members', format: 'csv' }))
      .body.id,
  )

const statusOf = async (id: number) =>
  (await ask(world.people.registrar, 'GET', `exports/${id}`)).body.status

const isDone = (id: number) =>
  vi.waitFor(async () => expect(await statusOf(id)).toBe('done'), {
    timeout: 60_000,
    interval: 200,
  })

const childOf = (id: number): ChildProcess | undefined =>
  (globalThis as { unionOnenetRuns?: Map<string, ChildProcess> }).unionOnenetRuns?.get(
    `exports-${id}`,
  )

const supervise = () => superviseRuns(world.payload, [exportRuns])

describe('a run', () => {
  test('is carried out by a process of its own, one at a time', async () => {
    const id = await begin()
    await supervise()
    const child = childOf(id)
    expect(child?.pid).not.toBe(process.pid)
    await supervise()
    expect(childOf(id)).toBe(child)
    await isDone(id)
    const file = await call(world.people.registrar, `exports/${id}/file`)
    expect(await file.text()).toContain('要导出的人')
  }, 90_000)

  test('is taken up again after kill -9', async () => {
    const id = await begin()
    await supervise()
    const child = childOf(id)
    if (!child) throw new Error('no process was started')
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    expect(await statusOf(id)).not.toBe('done')
    expect(await exportRuns.waiting(5)).toContain(id)
    await supervise()
    await isDone(id)
  }, 90_000)
})
