import { beforeAll, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { openWorld, stored, type World } from '../access/ground'
import type { Person } from '../access/tree'
import { act, applicant, get, opened, publishItem } from './ground'

let world: World
let county: Person

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
  county = world.people['case-officer'] as Person
})

const setYears = async (years: number | null) => {
  const data = { siteName: '试', caseRetentionYears: years }
  await world.payload.updateGlobal({ slug: 'site-settings', data, overrideAccess: true })
}

const runJob = async () => {
  await world.payload.jobs.queue({ task: 'erase-expired', input: {} })
  await world.payload.jobs.run({ silent: true })
}

test('a case that ended long ago loses its people and keeps what was done', async () => {
  const { code, id, number } = await opened(world, world.tree.own)
  const young = await opened(world, world.tree.own)
  const open = await opened(world, world.tree.own)
  for (const each of [id, young.id]) {
    await act(county, each, 'accept', { note: '向家明来过电话' })
    await act(county, each, 'finish', { note: '已向向家明本人说明' })
  }
  await applicant('rate', { number, code, rating: 4, note: '谢谢，我是向家明' })
  await query(
    `update cases set finished_at = now() - interval '6 years', received_at = now() - interval '6 years'
    where id = any($1)`,
    [[id, open.id]],
  )

  await setYears(null)
  await runJob()
  expect((await stored(world, 'cases', id)).phone).not.toBeNull()

  await setYears(5)
  await runJob()
  const row = await stored(world, 'cases', id)
  expect(row).toMatchObject({ number, state: 'closed', rating: 4, answers: null, phoneHash: null })
  const lines = await query('select * from case_actions where case_id = $1 order by id', [id])
  expect(lines.map(({ action }) => action)).toEqual(['submit', 'accept', 'finish', 'rate'])
  expect(JSON.stringify([row, lines])).not.toContain('向家明')
  for (const kept of [young.id, open.id])
    expect((await stored(world, 'cases', kept)).applicantName).toBe('向家明')
  expect((await get(county, `cases/${id}`)).status).toBe(200)
  expect((await get(null, `cases/track?number=${number}&code=${code}`)).status).toBe(200)
})

test('nobody empties the timeline of a case that is kept', async () => {
  const { id } = await opened(world, world.tree.own)
  await expect(
    query('update case_actions set note = null, details = null, action = $2 where case_id = $1', [
      ...[id, 'finish'],
    ]),
  ).rejects.toThrow('append-only')
})
