// Ways in besides the records: log-in, the endpoints of the platform, cookies, headers, sizes.
import { beforeAll, describe, expect, test } from 'vitest'
import { appointmentsOf } from '@/access/actor'
import nextConfig from '@/next.config'
import { withBodyLimit } from '@/src/lib/body-limit'
import { call } from '../asks'
import { ask, openWorld, personAt, type World } from '../ground'
import { PUBLISHABLES, seedPublishable } from '../records'
import { appointmentRows } from '../tree'

let world: World
const password = 'Kq7-fluss-Wind'
const email = 'known@onenet.test'

beforeAll(async () => {
  world = await openWorld()
  await world.payload.create({
    collection: 'users',
    data: {
      ...{ name: '有号', email, password },
      appointments: [{ organization: world.tree.own.id, role: 'editor' }],
    },
    overrideAccess: true,
    context: { seeding: true },
  })
})

const logIn = async (address: string, word: unknown) => {
  const began = performance.now()
  const { status, body } = await ask(null, 'POST', 'users/login', {
    ...{ email: address, password: word },
  })
  return { status, body, time: performance.now() - began }
}

describe('log-in', () => {
  test('answers alike for known and unknown addresses, lock-out and time included', async () => {
    const words = ['', ' ', ...Array.from({ length: 6 }, (_, at) => `wrong-word-${at}`), password]
    const known: Awaited<ReturnType<typeof logIn>>[] = []
    const unknown: typeof known = []
    for (const word of words) {
      known.push(await logIn(email, word))
      unknown.push(await logIn('nobody@onenet.test', word))
    }
    const told = (list: typeof known) => list.map(({ body, status }) => ({ body, status }))
    expect(told(known)).toEqual(told(unknown))
    expect(known.every(({ status }) => status === 401)).toBe(true)
    const total = (list: typeof known) => list.slice(2).reduce((sum, { time }) => sum + time, 0)
    const ratio = total(known) / total(unknown)
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })

  test('takes other shapes of address and password for nothing else', async () => {
    for (const [address, word] of [
      [{ equals: email }, password],
      [[email], password],
      [email, { equals: 'x' }],
      [email, null],
      [null, null],
    ]) {
      const { status } = await ask(null, 'POST', 'users/login', { email: address, password: word })
      expect([400, 401]).toContain(status)
    }
  })

  test('is refused to a disabled account as if the password were wrong', async () => {
    const address = 'disabled@onenet.test'
    await world.payload.create({
      collection: 'users',
      data: {
        ...{ name: '停用', email: address, password, disabled: true },
        appointments: [{ organization: world.tree.own.id, role: 'editor' }],
      },
      overrideAccess: true,
    })
    const right = await logIn(address, password)
    const wrong = await logIn(address, 'wrong-word-0')
    expect({ ...right, time: 0 }).toEqual({ ...wrong, time: 0 })
  })

  test('shows neither hash, salt, sessions nor token columns', async () => {
    const address = 'shown@onenet.test'
    await world.payload.create({
      collection: 'users',
      data: {
        ...{ name: '看看', email: address, password },
        appointments: [{ organization: world.tree.own.id, role: 'editor' }],
      },
      overrideAccess: true,
    })
    const { status, body } = await logIn(address, password)
    expect(status).toBe(200)
    const user = body.user as object
    for (const column of ['hash', 'salt', 'resetPasswordToken'])
      expect(Object.keys(user)).not.toContain(column)
  })
})

describe('forgotten passwords', () => {
  test('are answered alike, before any mail goes out', async () => {
    const known = await ask(null, 'POST', 'users/forgot-password', { email })
    const unknown = await ask(null, 'POST', 'users/forgot-password', { email: 'no@onenet.test' })
    expect(known).toEqual(unknown)
    expect(known.status).toBe(200)
    expect((await ask(null, 'POST', 'users/forgot-password', {})).status).toBe(400)
  })

  test('are reset by nothing but the mailed token', async () => {
    for (const token of ['', 'guess', null, { not_equals: 'x' }]) {
      const { status } = await ask(null, 'POST', 'users/reset-password', { token, password })
      expect({ token, status }).toMatchObject({ status: expect.toBeOneOf([400, 403, 401, 404]) })
    }
  })
})

describe('ways of the platform that are closed', () => {
  test.each([
    ['POST', 'users/first-register'],
    ['POST', 'users/unlock'],
    ['POST', 'users/verify/x'],
    ['POST', 'graphql'],
    ['GET', 'graphql-playground'],
    ['GET', 'media/paste-url'],
    ['GET', 'og'],
    ['GET', 'payload-migrations'],
    ['GET', 'payload-jobs/run'],
  ] as const)('%s /api/%s', async (method, path) => {
    for (const person of [null, world.people['system-admin'], world.people['branch-admin']]) {
      const answer = await call(person, path, {
        ...{ method, body: method === 'POST' ? { email, password } : undefined },
      })
      expect([400, 401, 403, 404, 501]).toContain(answer.status)
      expect(await answer.json()).not.toHaveProperty('docs')
    }
  })

  test('the first account of an empty system is not made by a visitor', () => {
    const endpoints = world.payload.collections.users.config.endpoints
    const first = endpoints ? endpoints.find(({ path }) => path === '/first-register') : undefined
    expect(() => first?.handler({} as never)).toThrow('没有这个地址')
  })

  test('every endpoint of our own asks who is there, and hides foreign records', async () => {
    const draft = await seedPublishable(world.payload, 'news', world.tree.sibling, false)
    const paths = PUBLISHABLES.flatMap((slug) => {
      const { endpoints } = world.payload.collections[slug].config
      const own = (endpoints || []).filter(({ path }) => /^\/:id\/(?!duplicate)/.test(path))
      return own.map(({ method, path }) => ({
        slug,
        method,
        path: path.replace(':id', `${draft}`),
      }))
    })
    expect(paths.length).toBeGreaterThan(0)
    for (const { method, path, slug } of paths) {
      const verb = method === 'get' ? 'GET' : 'POST'
      const body = verb === 'POST' ? { reason: '核对身份信息', field: 'phone' } : undefined
      expect((await ask(null, verb, `${slug}${path}`, body)).status).toBe(401)
      for (const role of ['auditor', 'branch-admin', 'workshop', 'reviewer'] as const) {
        const { status } = await ask(world.people[role], verb, `${slug}${path}`, body)
        expect({ slug, path, role, status }).toMatchObject({ status: expect.toBeOneOf([403, 404]) })
      }
    }
  })

  test('no API keys, no own tokens', () => {
    const { auth } = world.payload.collections.users.config
    expect(auth.useAPIKey).toBe(false)
    expect(world.payload.config.graphQL.disable).toBe(true)
  })

  test.each(['payload-preferences', 'payload-locked-documents', 'payload-kv'] as const)(
    '%s are one’s own',
    async (slug) => {
      const other = await personAt(world, 'own', 'editor')
      const user = { relationTo: 'users', value: other.user.id }
      const extra =
        slug === 'payload-locked-documents' ? { globalSlug: 'site-settings' } : { key: 'k' }
      const made = await world.payload.db.create({
        ...{
          collection: slug,
          data: { ...extra, ...(slug === 'payload-kv' ? { data: {} } : { user }) },
        },
      })
      const path = `${slug}/${made.id}`
      const { editor } = world.people
      expect((await ask(null, 'GET', slug)).status).toBe(401)
      const change = await ask(editor, 'PATCH', path, { ...extra, key: 'z', globalSlug: 'z' })
      expect(change.status).toBeGreaterThan(399)
      expect((await ask(editor, 'DELETE', path)).status).toBeGreaterThan(399)
      await ask(editor, 'DELETE', `${slug}?where[id][exists]=true`)
      const row = await world.payload.db.findOne<{ id: number }>({
        ...{ collection: slug, where: { id: { equals: made.id } } },
      })
      expect(row).not.toBeNull()
    },
  )

  test('what the console asks about rights tells nobody more than nothing', async () => {
    const { body } = await ask(null, 'GET', 'access')
    expect(JSON.stringify(body)).not.toMatch(/"(create|update|delete|readVersions)":true/)
  })
})

describe('cookies', () => {
  const me = async (headers: Record<string, string>) => {
    const cookie = `payload-token=${world.people.editor?.token}`
    const answer = await call(null, 'users/me', { headers: { ...headers, Cookie: cookie } })
    return ((await answer.json()) as { user: unknown }).user
  }

  test('are not taken from a page of another site', async () => {
    expect(await me({ Origin: 'http://localhost:3000' })).not.toBeNull()
    expect(await me({ 'Sec-Fetch-Site': 'same-origin' })).not.toBeNull()
    expect(await me({ Origin: 'https://evil.example' })).toBeNull()
    expect(await me({ Origin: 'null' })).toBeNull()
    expect(await me({ 'Sec-Fetch-Site': 'cross-site' })).toBeNull()
    expect(await me({})).toBeNull()
  })

  test('are out of reach of scripts', async () => {
    const address = 'cookie@onenet.test'
    await world.payload.create({
      collection: 'users',
      data: { name: '饼', email: address, password, appointments: [] },
      overrideAccess: true,
    })
    const answer = await call(null, 'users/login', {
      ...{ method: 'POST', body: { email: address, password } },
    })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
  })
})

test('every path carries the headers of safety', async () => {
  const rules = (await nextConfig.headers()).filter(({ source }) => source === '/:path*')
  const plain = rules.filter(({ has }) => !has).flatMap(({ headers }) => headers)
  const names = plain.map(({ key }) => key.toLowerCase())
  for (const name of [
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'x-frame-options',
  ])
    expect(names).toContain(name)
  expect(names).not.toContain('x-powered-by')
  const secure = rules.filter(({ has }) => has).flatMap(({ headers }) => headers)
  expect(secure.map(({ key }) => key)).toContain('Strict-Transport-Security')
  expect(nextConfig.poweredByHeader).toBe(false)
})

test('a body that is too large is refused before it is read', async () => {
  const handle = withBodyLimit(async () => new Response('read'))
  const send = (headers: Record<string, string>) =>
    handle(new Request('http://localhost/api/news', { method: 'POST', headers }), {})
  expect((await send({ 'content-length': '5000000' })).status).toBe(413)
  const form = 'multipart/form-data; boundary=x'
  expect((await send({ 'content-length': '5000000', 'content-type': form })).status).toBe(200)
  expect((await send({ 'content-length': '60000000', 'content-type': form })).status).toBe(413)
  expect((await send({ 'transfer-encoding': 'chunked' })).status).toBe(411)
})

test('an incomplete office gives no right at all', () => {
  const [row] = appointmentRows([{ at: world.tree.own, role: 'branch-admin' }])
  const broken = [
    { ...row, depth: null },
    { ...row, organization: null },
    { ...row, role: 'king' },
  ]
  expect(appointmentsOf({ appointments: broken })).toEqual([])
  expect(appointmentsOf({ appointments: [row] })).toHaveLength(1)
})
