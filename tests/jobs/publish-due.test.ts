import type { CollectionSlug, Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { CHANGE_CHANNEL } from '@/src/database/change-notice'
import { pool } from '@/src/database/pool'
import { runApart, sql } from '@/src/database/session'
import { publishDue } from '@/src/jobs/publish-due'
import { call } from '../access/asks'
import { addPerson, type Person, plantTree, type Tree } from '../access/tree'
import { richText } from '../content/rich-text'
import { testPayload } from '../support/database'

const TEN = '2026-12-01T02:00:00.000Z'
const at = (iso: string, minutes = 0) => new Date(Date.parse(iso) + minutes * 60_000)

let payload: Payload
let tree: Tree
let editor: Person
let reviewer: Person
let workshop: Person
let branchAdmin: Person

const save = async (
  person: Person,
  path: string,
  data: Record<string, unknown>,
  method: 'POST' | 'PATCH' = 'PATCH',
) => {
  const response = await call(person, path, { method, body: data })
  const { doc } = (await response.json()) as { doc: { id: number; publishAt?: string | null } }
  expect(response.ok).toBe(true)
  return doc
}

const draft = async (title: string): Promise<number> => {
  const data = { title, content: richText('正文'), organization: tree.own.id }
  return (await save(editor, 'news?draft=true', data, 'POST')).id
}

const isPublic = async (id: number, slug: CollectionSlug = 'news') =>
  (await call(null, `${slug}/${id}`)).status === 200

const latest = (id: number, collection: 'news' | 'model-workers' = 'news') =>
  payload.findByID({ collection, id, draft: true, overrideAccess: true, depth: 0 })

const lines = (id: number, slug = 'news') =>
  runApart<{ action: string; actor_name: string | null }>(
    payload,
    sql`select "action", "actor_name" from "audit_log" where "record_id" = ${String(id)}
      and "target_collection" = ${slug} order by "id"`,
  )

beforeAll(async () => {
  payload = await testPayload()
  tree = await plantTree(payload)
  editor = await addPerson(payload, [{ at: tree.own, role: 'editor' }])
  reviewer = await addPerson(payload, [{ at: tree.own, role: 'reviewer' }])
  branchAdmin = await addPerson(payload, [{ at: tree.own, role: 'branch-admin' }])
  workshop = await addPerson(payload, [{ at: tree.own, role: 'workshop' }])
})

describe('timed publication', () => {
  it('happens at the hour, not before, and is written down as the system', async () => {
    const id = await draft('定时发布')
    await save(reviewer, `news/${id}?draft=true`, { publishAt: TEN })
    await publishDue(payload, at(TEN, -1))
    expect(await isPublic(id)).toBe(false)
    await publishDue(payload, at(TEN))
    expect(await isPublic(id)).toBe(true)
    expect((await latest(id)).publishAt).toBeNull()
    expect((await lines(id)).at(-1)).toEqual({ action: 'publish', actor_name: '系统 定时发布' })
  })

  it('publishes the newest draft of a record that is on the site already', async () => {
    const id = await draft('第一版')
    await save(reviewer, `news/${id}`, { _status: 'published' })
    await save(reviewer, `news/${id}?draft=true`, { title: '第二版', publishAt: TEN })
    await publishDue(payload, at(TEN))
    const seen = await (await call(null, `news/${id}`)).json()
    expect((seen as { title: string }).title).toBe('第二版')
  })

  it('does nothing the second time, nor for two runs at once', async () => {
    const id = await draft('只发一次')
    await save(reviewer, `news/${id}?draft=true`, { publishAt: TEN })
    await Promise.all([publishDue(payload, at(TEN)), publishDue(payload, at(TEN))])
    await publishDue(payload, at(TEN, 1))
    const published = (await lines(id)).filter(({ action }) => action === 'publish')
    expect(published).toHaveLength(1)
  })

  it('falls away when an editor changes the text after the reviewer set the hour', async () => {
    const id = await draft('改过')
    await save(reviewer, `news/${id}?draft=true`, { publishAt: TEN })
    await save(editor, `news/${id}?draft=true`, { title: '改过的标题' })
    await publishDue(payload, at(TEN))
    expect(await isPublic(id)).toBe(false)
  })

  it('cannot be set by an editor', async () => {
    const id = await draft('自己发')
    await save(editor, `news/${id}?draft=true`, { publishAt: TEN })
    await publishDue(payload, at(TEN))
    expect(await isPublic(id)).toBe(false)
  })

  it('is not brought back by restoring an old version, nor taken over by a copy', async () => {
    const id = await draft('旧时间')
    await save(reviewer, `news/${id}?draft=true`, { publishAt: TEN })
    const timed = await payload.findVersions({
      ...{ collection: 'news', where: { parent: { equals: id } }, sort: '-updatedAt', limit: 1 },
      overrideAccess: true,
    })
    const copy = await save(branchAdmin, `news/${id}/duplicate?draft=true`, {}, 'POST')
    await save(editor, `news/${id}?draft=true`, { title: '改过的标题' })
    const path = `news/versions/${timed.docs[0]?.id}?draft=true`
    expect((await call(reviewer, path, { method: 'POST', body: {} })).status).toBe(200)
    await publishDue(payload, at(TEN))
    expect([await isPublic(id), await isPublic(copy.id)]).toEqual([false, false])
  })

  it('cannot end before it begins, nor in the past', async () => {
    const id = await draft('时间颠倒')
    const answer = async (body: object) => {
      const response = await call(reviewer, `news/${id}`, { method: 'PATCH', body })
      return ((await response.json()) as { errors?: { code: string }[] }).errors?.[0]?.code
    }
    const reversed = { publishAt: at(TEN, 5).toISOString(), takeDownAt: TEN }
    expect(await answer(reversed)).toBe('publication.times_reversed')
    const passed = { _status: 'published', takeDownAt: '2020-01-01T00:00:00.000Z' }
    expect(await answer(passed)).toBe('publication.take_down_passed')
    expect(await isPublic(id)).toBe(false)
  })

  it('leaves records in the trash alone', async () => {
    const id = await draft('已删')
    await save(reviewer, `news/${id}?draft=true`, { publishAt: TEN })
    await payload.update({
      ...{ collection: 'news', id, overrideAccess: true },
      data: { deletedAt: new Date().toISOString() },
    })
    await publishDue(payload, at(TEN))
    expect((await latestOfTrash(id))?._status).not.toBe('published')
  })

  it('tells running instances, so that cached pages go', async () => {
    const id = await draft('通知缓存')
    await save(reviewer, `news/${id}?draft=true`, { publishAt: TEN })
    const client = await pool.connect()
    const heard: number[] = []
    client.on('notification', ({ payload: text }) => heard.push(JSON.parse(text ?? '{}').id))
    await client.query(`listen ${CHANGE_CHANNEL}`)
    await publishDue(payload, at(TEN))
    await client.query('select 1')
    await client.query('unlisten *')
    client.release()
    expect(heard).toContain(id)
  })
})

const latestOfTrash = async (id: number) => {
  const found = await payload.find({
    ...{ collection: 'news', trash: true, overrideAccess: true },
    where: { id: { equals: id } },
  })
  return found.docs[0]
}

describe('a timed publication that cannot happen', () => {
  it('says why on the record, is not tried again, and holds up no other', async () => {
    const person = { name: '试用劳模', organization: tree.own.id }
    const { id } = await save(workshop, 'model-workers?draft=true', person, 'POST')
    await save(workshop, `model-workers/${id}/submit`, {}, 'POST').catch(() => undefined)
    await save(reviewer, `model-workers/${id}?draft=true`, { publishAt: TEN })
    const other = await draft('不受影响')
    await save(reviewer, `news/${other}?draft=true`, { publishAt: TEN })
    await publishDue(payload, at(TEN))
    await publishDue(payload, at(TEN, 1))
    expect(await isPublic(id, 'model-workers')).toBe(false)
    expect(await isPublic(other)).toBe(true)
    const record = await latest(id, 'model-workers')
    expect(record).toMatchObject({ reviewState: 'returned', publishAt: null })
    expect(record.reviewRemark).toContain('公开同意')
    const failures = (await lines(id, 'model-workers')).filter(
      ({ action }) => action === 'publish-failed',
    )
    expect(failures).toHaveLength(1)
  })
})

describe('timed take-down', () => {
  it('happens at the hour and does not repeat itself after a new publication', async () => {
    const id = await draft('到期下线')
    await save(reviewer, `news/${id}`, { _status: 'published', takeDownAt: TEN })
    await publishDue(payload, at(TEN, -1))
    expect(await isPublic(id)).toBe(true)
    await publishDue(payload, at(TEN))
    expect(await isPublic(id)).toBe(false)
    expect((await lines(id)).at(-1)).toEqual({ action: 'take-down', actor_name: '系统 定时发布' })
    await save(reviewer, `news/${id}`, { _status: 'published' })
    await publishDue(payload, at(TEN, 5))
    expect(await isPublic(id)).toBe(true)
  })
})
