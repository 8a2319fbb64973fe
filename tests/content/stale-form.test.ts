import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { call } from '../access/asks'
import { addPerson, type Person, plantTree, type Tree } from '../access/tree'
import { testPayload } from '../support/database'

let payload: Payload
let tree: Tree
let editor: Person
let admin: Person
let stranger: Person

type Doc = { id: number; title: string; updatedAt: string }

const send = async (person: Person, path: string, method: 'POST' | 'PATCH', body: unknown) => {
  const response = await call(person, path, { method, body })
  const answer = (await response.json()) as { doc?: Doc; errors?: { code: string }[] }
  return { status: response.status, doc: answer.doc as Doc, code: answer.errors?.[0]?.code }
}

const draft = async (): Promise<Doc> =>
  (
    await send(editor, 'news?draft=true', 'POST', {
      title: '第一稿',
      organization: tree.own.id,
    })
  ).doc

beforeAll(async () => {
  payload = await testPayload()
  tree = await plantTree(payload)
  editor = await addPerson(payload, [{ at: tree.own, role: 'editor' }])
  admin = await addPerson(payload, [{ at: tree.own, role: 'branch-admin' }])
  stranger = await addPerson(payload, [{ at: tree.sibling, role: 'editor' }])
})

describe('a form that was opened before somebody else saved', () => {
  it('does not overwrite their draft, and says so', async () => {
    const opened = await draft()
    const path = `news/${opened.id}?draft=true`
    expect((await send(admin, path, 'PATCH', { ...opened, title: '别人改的' })).status).toBe(200)
    const late = await send(editor, path, 'PATCH', { ...opened, title: '旧表单' })
    expect([late.status, late.code]).toEqual([409, 'record.conflict'])
    const now = await payload.findByID({
      ...{ collection: 'news', id: opened.id, draft: true, overrideAccess: true },
    })
    expect(now.title).toBe('别人改的')
    const fresh = { ...opened, updatedAt: now.updatedAt, title: '看过再改' }
    expect((await send(editor, path, 'PATCH', fresh)).status).toBe(200)
  })

  it('may save again and again with what each answer gave it', async () => {
    let doc = await draft()
    for (const title of ['二稿', '三稿', '四稿']) {
      const saved = await send(editor, `news/${doc.id}?draft=true`, 'PATCH', { ...doc, title })
      expect(saved.status).toBe(200)
      doc = saved.doc
    }
  })

  it('loses against the other when both arrive at the same moment', async () => {
    const opened = await draft()
    const both = await Promise.all(
      ['甲', '乙'].map((title) =>
        send(editor, `news/${opened.id}?draft=true`, 'PATCH', { ...opened, title }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is no matter for programs that send no updatedAt', async () => {
    const { id } = await draft()
    for (const title of ['一', '二'])
      expect((await send(editor, `news/${id}?draft=true`, 'PATCH', { title })).status).toBe(200)
  })

  it('holds for records without versions as well', async () => {
    const path = `users/${admin.user.id}`
    const { doc } = await send(admin, path, 'PATCH', { name: '甲' })
    expect((await send(admin, path, 'PATCH', { name: '乙' })).status).toBe(200)
    const late = await send(admin, path, 'PATCH', { name: '丙', updatedAt: doc.updatedAt })
    expect(late.status).toBe(409)
  })

  it('tells a stranger nothing: 404 whatever they send', async () => {
    const { id } = await draft()
    const body = { title: '探听', updatedAt: '2000-01-01T00:00:00.000Z' }
    expect((await send(stranger, `news/${id}?draft=true`, 'PATCH', body)).status).toBe(404)
  })
})
