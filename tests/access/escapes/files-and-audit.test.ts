// Files behind records, and the log of what was done and refused.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { runApart } from '@/src/database/session'
import { call, overHttp } from '../asks'
import { pictureFile } from '../columns'
import { ask, openWorld, personAt, stored, type World } from '../ground'
import { paragraph, sampleOf, seedMedia, seedPublishable } from '../records'

let world: World

beforeAll(async () => {
  world = await openWorld()
})

const upload = async (place: 'own' | 'sibling') => {
  const editor = place === 'own' ? world.people.editor : await personAt(world, place, 'editor')
  const answer = await overHttp(editor, {
    ...{ do: 'create', collection: 'media', file: pictureFile() },
    data: { alt: '图', organization: world.tree[place].id },
  })
  expect(answer.status).toBe(201)
  return { id: Number(answer.doc.id), filename: String(answer.doc.filename) }
}

const fetchFile = async (person: Parameters<typeof call>[0], filename: string) =>
  (await call(person, `media/file/${filename}`)).status

describe('files', () => {
  test('open with the record that shows them, and close with it', async () => {
    const { filename, id } = await upload('own')
    const { editor, reviewer } = world.people
    const neighbour = await personAt(world, 'sibling', 'editor')
    const expectClosed = async () => {
      expect(await fetchFile(editor, filename)).toBe(200)
      expect(await fetchFile(null, filename)).toBeGreaterThan(399)
      expect(await fetchFile(neighbour, filename)).toBeGreaterThan(399)
      expect((await ask(null, 'GET', `media/${id}`)).status).toBe(404)
    }
    await expectClosed()
    const news = await seedPublishable(world.payload, 'news', world.tree.own, false, { cover: id })
    await expectClosed()
    await ask(reviewer, 'PATCH', `news/${news}`, { _status: 'published' })
    expect(await fetchFile(null, filename)).toBe(200)
    await ask(reviewer, 'PATCH', `news/${news}`, { _status: 'draft' })
    await expectClosed()
    await ask(reviewer, 'PATCH', `news/${news}`, { _status: 'published' })
    await ask(world.people['branch-admin'], 'PATCH', `news/${news}`, {
      deletedAt: new Date().toISOString(),
    })
    await expectClosed()
  })

  test('that a draft alone adds to a live record stay closed', async () => {
    const { filename, id } = await upload('own')
    const { editor } = world.people
    const news = await seedPublishable(world.payload, 'news', world.tree.own, true)
    const saved = await ask(editor, 'PATCH', `news/${news}`, { cover: id })
    expect(saved.status).toBe(200)
    expect(await fetchFile(null, filename)).toBeGreaterThan(399)
  })

  test('of a foreign union are opened by no guessed number', async () => {
    const { filename, id } = await upload('sibling')
    const admin = world.people['branch-admin']
    const { own } = world.tree
    const inText = paragraph('x')
    const node = { type: 'upload', version: 3, format: '', id: 'a'.repeat(24), relationTo: 'media' }
    const content = {
      root: {
        ...inText.root,
        children: [...inText.root.children, { ...node, value: id, fields: {} }],
      },
    }
    for (const data of [{ cover: id }, { content }]) {
      const made = await ask(admin, 'POST', 'news', {
        ...{ ...sampleOf('news', own.id), ...data, _status: 'published' },
      })
      expect(made).toMatchObject({ status: 403, code: 'media.out_of_reach' })
      const mine = await seedPublishable(world.payload, 'news', own, true)
      expect((await ask(admin, 'PATCH', `news/${mine}`, data)).code).toBe('media.out_of_reach')
    }
    const studio = await ask(admin, 'POST', 'innovation-studios', {
      ...{ ...sampleOf('innovation-studios', own.id), photos: [id] },
    })
    expect(studio.code).toBe('media.out_of_reach')
    expect(await fetchFile(null, filename)).toBeGreaterThan(399)
  })

  test('on the site are swapped by nobody who may not publish there', async () => {
    const { filename, id } = await upload('own')
    const cover = { cover: id }
    await seedPublishable(world.payload, 'news', world.tree.own, true, cover)
    const swap = async (role: 'editor' | 'branch-admin', query = '') => {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ alt: '换图' }))
      form.set('file', pictureFile())
      return call(world.people[role], `media/${query || id}`, { method: 'PATCH', form })
    }
    expect((await swap('editor')).status).toBe(403)
    expect((await swap('editor', `?where[id][equals]=${id}`)).status).toBe(400)
    const crop = `media/${id}?uploadEdits[crop][x]=0`
    expect((await ask(world.people.editor, 'PATCH', crop, { alt: '裁' })).code).toBe('media.shown')
    expect(await fetchFile(null, filename)).toBe(200)
    const renamed = await ask(world.people.editor, 'PATCH', `media/${id}`, { alt: '新说明' })
    expect(renamed.status).toBe(200)
    expect(await fetchFile(null, filename)).toBe(200)
    expect((await swap('branch-admin')).status).toBe(200)
    const unused = await upload('own')
    const form = new FormData()
    form.set('_payload', '{}')
    form.set('file', pictureFile())
    const own = await call(world.people.editor, `media/${unused.id}`, { method: 'PATCH', form })
    expect(own.status).toBe(200)
  })

  test('are opened by no choice of an emblem', async () => {
    const { filename, id } = await upload('own')
    const officer = world.people['system-admin']
    const answer = await ask(officer, 'POST', 'globals/site-settings', { emblem: id })
    expect(answer.status).toBe(400)
    expect(await fetchFile(null, filename)).toBeGreaterThan(399)
  })

  test('names lead to nothing outside of the uploads', async () => {
    for (const name of ['..%2Fsecrets.json', '%2e%2e%2fsecrets.json', 'x.png%00', '.env'])
      expect(await fetchFile(world.people['branch-admin'], name)).toBeGreaterThan(399)
  })

  test.each([
    ['x.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['x.html', 'text/html', '<script>alert(1)</script>'],
    ['x.png', 'image/png', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['x.js', 'text/javascript', 'alert(1)'],
  ])('%s of type %s is not taken', async (name, type, text) => {
    const answer = await overHttp(world.people.editor, {
      ...{ do: 'create', collection: 'media', file: new File([text], name, { type }) },
      data: { alt: '图', organization: world.tree.own.id },
    })
    expect(answer.status).toBe(400)
    expect(existsSync(resolve('media', name))).toBe(false)
  })

  test('a file in use stays', async () => {
    const id = await seedMedia(world.payload, world.tree.own)
    await seedPublishable(world.payload, 'news', world.tree.own, false, { cover: id })
    const answer = await ask(world.people['branch-admin'], 'DELETE', `media/${id}`)
    expect(answer).toMatchObject({ status: 409, code: 'media.in_use' })
  })
})

describe('the audit log', () => {
  type Line = {
    action: string
    outcome: string
    code?: string
    changes?: unknown
    recordId?: string
  }
  const lines = async (where: object): Promise<Line[]> =>
    (
      await world.payload.find({
        ...{ collection: 'audit-log', where: where as never, overrideAccess: true, limit: 50 },
      })
    ).docs as unknown as Line[]

  test('holds what was refused though the transaction was rolled back', async () => {
    const id = await seedPublishable(world.payload, 'news', world.tree.own, false)
    await ask(world.people.editor, 'PATCH', `news/${id}`, { _status: 'published', title: '偷发' })
    const found = await lines({ recordId: { equals: String(id) } })
    expect(found).toMatchObject([{ action: 'patch', outcome: 'refused', code: 'access.denied' }])
    expect((await stored(world, 'news', id)).title).toBe('新闻')
  })

  test('holds who did what, without secrets and personal values', async () => {
    const { own } = world.tree
    const phone = '13912345678'
    const password = 'Kq7-fluss-Wind'
    const email = 'audited@onenet.test'
    const made = await ask(world.people.workshop, 'POST', 'model-workers', {
      ...{ ...sampleOf('model-workers', own.id), phone, homeAddress: '宜都市某路一号' },
    })
    await ask(world.people.workshop, 'PATCH', `model-workers/${made.body.doc?.id}`, {
      ...{ phone: '13987654321', birthDate: '1980-02-03T00:00:00.000Z' },
    })
    const account = await ask(world.people['branch-admin'], 'POST', 'users', {
      ...{
        name: '新人',
        email,
        password,
        appointments: [{ organization: own.id, role: 'editor' }],
      },
    })
    await ask(world.people['branch-admin'], 'PATCH', `users/${account.body.doc?.id}`, { password })
    const all = await lines({ outcome: { equals: 'success' } })
    expect(all.length).toBeGreaterThan(3)
    const text = JSON.stringify(all)
    for (const value of [phone, '13987654321', '某路', '1980-02-03', password, email, 'pbkdf2'])
      expect({ value, written: text.includes(value) }).toMatchObject({ written: false })
  })

  test('is written when the settings of the site change', async () => {
    await call(world.people['system-admin'], 'globals/site-settings', {
      ...{ method: 'POST', body: { hotline: '12351-1' } },
    })
    expect(await lines({ targetCollection: { equals: 'site-settings' } })).toHaveLength(1)
  })

  test('is changed by nothing, not even by SQL', async () => {
    const { payload } = world
    for (const statement of [
      sql`update "audit_log" set "action" = 'x'`,
      sql`delete from "audit_log"`,
      sql`truncate "audit_log"`,
    ])
      await expect(runApart(payload, statement)).rejects.toMatchObject({
        // Raised by the table's own triggers (insufficient_privilege).
        cause: { code: '42501', routine: 'exec_stmt_raise' },
      })
  })

  test('is read by the auditor alone', async () => {
    for (const query of ['', '/count'])
      for (const role of ['system-admin', 'security-admin', 'branch-admin'] as const) {
        const { body, status } = await ask(world.people[role], 'GET', `audit-log${query}`)
        expect({ role, query, seen: status === 200 ? body.totalDocs : 0 }).toMatchObject({
          seen: 0,
        })
      }
    expect((await ask(world.people.auditor, 'GET', 'audit-log')).status).toBe(200)
  })
})
