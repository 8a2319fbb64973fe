import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { runApart, sql } from '@/src/database/session'
import { call } from '../access/asks'
import { addPerson, type Person, plantTree, type Tree } from '../access/tree'
import { testPayload } from '../support/database'
import { richText } from './rich-text'

let payload: Payload
let tree: Tree
let editor: Person
let reviewer: Person
let cityReviewer: Person
let strangeEditor: Person
let strangeReviewer: Person

type Body = Record<string, unknown> & { errors?: { code: string; message: string }[] }

const ask = async (
  person: Person | null,
  path: string,
  body?: unknown,
  method: 'GET' | 'POST' | 'PATCH' = 'POST',
) => {
  const response = await call(person, path, {
    method,
    ...(method === 'GET' ? {} : { body: body ?? {} }),
  })
  return { status: response.status, body: (await response.json()) as Body }
}

const draft = async (by: Person = editor, at = tree.own.id): Promise<number> => {
  const data = { title: '工会送清凉到工地', content: richText('正文'), organization: at }
  const { body } = await ask(by, 'news?draft=true', data)
  return (body as { doc: { id: number } }).doc.id
}

const standing = async (id: number) => (await ask(reviewer, `news/${id}/review`, {}, 'GET')).body

const lines = async (id: number): Promise<string[]> => {
  const rows = await runApart<{ action: string }>(
    payload,
    sql`select "action" from "audit_log" where "record_id" = ${String(id)}
      and "target_collection" = 'news' and "outcome" = 'success' order by "id"`,
  )
  return rows.map(({ action }) => action)
}

const publicly = async (id: number) => (await call(null, `news/${id}`)).status

beforeAll(async () => {
  payload = await testPayload()
  tree = await plantTree(payload)
  editor = await addPerson(payload, [{ at: tree.own, role: 'editor' }])
  reviewer = await addPerson(payload, [{ at: tree.own, role: 'reviewer' }])
  cityReviewer = await addPerson(payload, [{ at: tree.parent, role: 'reviewer' }])
  strangeEditor = await addPerson(payload, [{ at: tree.sibling, role: 'editor' }])
  strangeReviewer = await addPerson(payload, [{ at: tree.sibling, role: 'reviewer' }])
})

describe('review of a record over REST', () => {
  it('goes from draft over a return to the site, each step with one audit line', async () => {
    const id = await draft()
    expect((await ask(editor, `news/${id}/submit`)).body.state).toBe('submitted')
    expect(await publicly(id)).toBe(404)
    const back = await ask(reviewer, `news/${id}/return`, { remark: '请核对人数' })
    expect(back.body.state).toBe('returned')
    expect(await standing(id)).toMatchObject({ state: 'returned', remark: '请核对人数' })
    expect((await ask(editor, `news/${id}/submit`)).status).toBe(200)
    expect(await standing(id)).toMatchObject({ state: 'submitted', remark: null })
    expect((await ask(cityReviewer, `news/${id}/publish`)).body.state).toBe('live')
    expect(await publicly(id)).toBe(200)
    expect(await standing(id)).toMatchObject({ state: 'live', remark: null, submittedAt: null })
    expect((await ask(reviewer, `news/${id}/take-down`)).body.state).toBe('draft')
    expect(await publicly(id)).toBe(404)
    expect(await lines(id)).toEqual([
      ...['create', 'submit', 'return', 'submit', 'publish', 'take-down'],
    ])
  })

  it('tells the public nothing about review, remark or timing', async () => {
    const id = await draft()
    await ask(reviewer, `news/${id}/publish`)
    await ask(editor, `news/${id}?draft=true`, { title: '新版' }, 'PATCH')
    await ask(editor, `news/${id}/submit`)
    const { body } = await ask(null, `news/${id}`, {}, 'GET')
    expect(body.title).toBe('工会送清凉到工地')
    for (const name of ['reviewState', 'reviewRemark', 'submittedBy', 'submittedAt', 'publishAt'])
      expect(body, name).not.toHaveProperty(name)
    expect(await standing(id)).toMatchObject({ state: 'live-submitted' })
  })

  it('leaves the published edition on the site while a newer one is reviewed', async () => {
    const id = await draft()
    await ask(reviewer, `news/${id}/publish`)
    await ask(editor, `news/${id}?draft=true`, { title: '新版' }, 'PATCH')
    await ask(editor, `news/${id}/submit`)
    await ask(reviewer, `news/${id}/return`, { remark: '标题太短' })
    expect((await ask(null, `news/${id}`, {}, 'GET')).body.title).toBe('工会送清凉到工地')
    await ask(reviewer, `news/${id}/publish`)
    expect((await ask(null, `news/${id}`, {}, 'GET')).body.title).toBe('新版')
  })

  it('is reset by the publish button of the console too', async () => {
    const id = await draft()
    await ask(editor, `news/${id}/submit`)
    const saved = await ask(reviewer, `news/${id}`, { _status: 'published' }, 'PATCH')
    expect(saved.status).toBe(200)
    expect(await standing(id)).toMatchObject({ state: 'live', submittedAt: null })
  })

  it('takes a record down although its newer draft is unfinished', async () => {
    const id = await draft()
    await ask(reviewer, `news/${id}/publish`)
    await ask(editor, `news/${id}?draft=true`, { content: null }, 'PATCH')
    expect((await ask(reviewer, `news/${id}/take-down`)).status).toBe(200)
    expect(await publicly(id)).toBe(404)
  })

  it('does not publish what lacks a required part', async () => {
    const { body } = await ask(editor, 'news?draft=true', {
      title: '只有标题',
      organization: tree.own.id,
    })
    const { id } = body.doc as { id: number }
    expect((await ask(reviewer, `news/${id}/publish`)).status).toBe(400)
    expect(await publicly(id)).toBe(404)
  })

  it('publishes only what the reviewer has read', async () => {
    const id = await draft()
    const { updatedAt } = await standing(id)
    await ask(editor, `news/${id}?draft=true`, { title: '悄悄改了' }, 'PATCH')
    const late = await ask(reviewer, `news/${id}/publish`, { updatedAt })
    expect([late.status, late.body.errors?.[0]?.code]).toEqual([409, 'record.conflict'])
    const read = (await standing(id)).updatedAt
    expect((await ask(reviewer, `news/${id}/publish`, { updatedAt: read })).status).toBe(200)
  })
})

describe('refusals', () => {
  it('answers 401, 403 and 404 as the contract says', async () => {
    const id = await draft()
    expect((await ask(null, `news/${id}/submit`)).status).toBe(401)
    expect((await ask(editor, `news/${id}/publish`)).status).toBe(403)
    expect((await ask(editor, `news/${id}/take-down`)).status).toBe(403)
    expect((await ask(strangeEditor, `news/${id}/submit`)).status).toBe(404)
    expect((await ask(strangeReviewer, `news/${id}/publish`)).status).toBe(404)
    expect((await ask(strangeReviewer, `news/${id}/review`, {}, 'GET')).status).toBe(404)
    expect((await ask(reviewer, 'news/999999/publish')).status).toBe(404)
    expect((await ask(reviewer, 'news/1e2x/publish')).status).toBe(404)
    expect(await standing(id)).toMatchObject({ state: 'draft' })
  })

  it('answers 409 in a wrong state and 400 without a remark', async () => {
    const id = await draft()
    const early = await ask(reviewer, `news/${id}/return`, { remark: '早了' })
    expect([early.status, early.body.errors?.[0]?.code]).toEqual([409, 'review.wrong_state'])
    await ask(editor, `news/${id}/submit`)
    expect((await ask(editor, `news/${id}/submit`)).status).toBe(409)
    const mute = await ask(reviewer, `news/${id}/return`, { remark: '  ' })
    expect([mute.status, mute.body.errors?.[0]?.code]).toEqual([400, 'review.remark_required'])
    expect(await standing(id)).toMatchObject({ state: 'submitted' })
    expect((await ask(editor, `news/${id}/withdraw`)).body.state).toBe('draft')
  })

  it('lets only one of two simultaneous decisions through', async () => {
    const id = await draft()
    await ask(editor, `news/${id}/submit`)
    const both = await Promise.all([
      ask(reviewer, `news/${id}/publish`),
      ask(cityReviewer, `news/${id}/publish`),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('takes the review fields from nobody', async () => {
    const id = await draft()
    await ask(editor, `news/${id}/submit`)
    const forged = { reviewState: 'none', reviewRemark: '同意', submittedBy: reviewer.user.id }
    await ask(editor, `news/${id}?draft=true`, forged, 'PATCH')
    expect(await standing(id)).toMatchObject({ state: 'submitted', remark: null })
  })
})

describe('every publishable collection', () => {
  it.each(['services', 'places', 'model-workers', 'innovation-studios', 'competitions'])(
    '%s knows the endpoints',
    async (slug) => {
      const answer = await ask(reviewer, `${slug}/999999/publish`)
      expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([404, 'record.not_found'])
    },
  )
})
