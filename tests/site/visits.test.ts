// Views and likes of public items, as readers, programs and staff send them.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET, POST } from '@/src/app/(payload)/api/[...slug]/route'
import { fillItemCounts } from '@/src/database/fill-item-counts'
import { query } from '@/src/database/pool'
import { HONEYPOT } from '@/src/guards/admit-sending'
import { isProgram } from '@/src/visits/visitor'
import { seedPublishable } from '../access/records'
import { addPerson, plantTree, type Tree } from '../access/tree'
import { testPayload } from '../support/database'

const CHROME = 'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/109.0.0.0 Safari/537.36'
const WECHAT = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Mobile/15E148 MicroMessenger/8.0.49'

let tree: Tree
let news: number
let draft: number
let staff: string

type Sent = { agent?: string; address?: string; token?: string; referer?: string; form?: boolean }

const headersOf = ({ address = '10.1.1.1', agent = CHROME, form, referer, token }: Sent) => ({
  'user-agent': agent,
  'x-forwarded-for': address,
  host: 'localhost',
  'content-type': form ? 'application/x-www-form-urlencoded' : 'text/plain;charset=UTF-8',
  ...(referer ? { referer } : {}),
  ...(token ? { authorization: `JWT ${token}` } : {}),
})

const post = (path: string, body: Record<string, unknown>, sent: Sent = {}): Promise<Response> =>
  POST(
    new Request(`http://localhost/api/${path}`, {
      method: 'POST',
      headers: headersOf(sent),
      body: sent.form
        ? new URLSearchParams(body as Record<string, string>).toString()
        : JSON.stringify(body),
    }),
    { params: Promise.resolve({ slug: path.split('/') }) },
  )

const counts = async (id = news) => {
  const path = `views/news/${id}`
  const answer = await GET(new Request(`http://localhost/api/${path}`), {
    params: Promise.resolve({ slug: path.split('/') }),
  })
  return answer.status === 200 ? await answer.json() : answer.status
}

const view = (sent: Sent = {}, id = news) => post('views', { collection: 'news', id }, sent)
const like = (sent: Sent = {}, more = {}) =>
  post('likes', { collection: 'news', id: news, ...more }, sent)
const outcomeOf = async (answer: Response) => ((await answer.json()) as { outcome: string }).outcome

beforeAll(async () => {
  const payload = await testPayload()
  payload.logger.level = 'silent'
  tree = await plantTree(payload)
  news = await seedPublishable(payload, 'news', tree.own, true, { title: '开放日' })
  draft = await seedPublishable(payload, 'news', tree.own, false, { title: '草稿' })
  staff = (await addPerson(payload, [{ at: tree.own, role: 'editor' }])).token
})

beforeEach(() => query('truncate item_counts, likes_given, like_salts, request_counts'))

describe('views', () => {
  test('are counted by item, union and day in China; the answer is always the same', async () => {
    for (const id of [news, news, draft, 999_999]) expect((await view({}, id)).status).toBe(204)
    expect((await post('views', { collection: 'users', id: 1 })).status).toBe(204)
    expect((await post('views', { collection: 'news', id: '1; drop' })).status).toBe(204)
    const rows = await query(`select collection, item_id, organization_id, views, likes,
      day = (now() at time zone 'Asia/Shanghai')::date today from item_counts`)
    expect(rows).toEqual([
      {
        ...{ collection: 'news', item_id: news, organization_id: tree.own.id },
        ...{ views: 2, likes: 0, today: true },
      },
    ])
    expect(await counts()).toEqual({ views: 2, likes: 0 })
    expect([await counts(draft), await counts(999_999)]).toEqual([404, 404])
  })

  test('set no cookie and keep no address', async () => {
    const answer = await view()
    expect(answer.headers.get('set-cookie')).toBeNull()
    const [row] = await query<{ text: string }>('select to_jsonb(c)::text text from item_counts c')
    expect(row?.text).not.toMatch(/10\.1\.1\.1|Mozilla/)
  })

  test('of programs and of staff who are logged in are left out', async () => {
    await view({ agent: 'Mozilla/5.0 (compatible; Baiduspider/2.0)' })
    await view({ agent: 'curl/8.5' })
    await view({ token: staff })
    expect(await counts()).toEqual({ views: 0, likes: 0 })
  })

  test('beyond the limit of an address are left out without a word', async () => {
    await view()
    await query('update request_counts set requests = 600')
    expect((await view()).status).toBe(204)
    await view({ address: '10.1.1.2' })
    expect(await counts()).toEqual({ views: 2, likes: 0 })
  })

  test('at the same time are all counted', async () => {
    await Promise.all(Array.from({ length: 40 }, () => view()))
    expect(await counts()).toEqual({ views: 40, likes: 0 })
  })
})

describe('likes', () => {
  test('are one for each device and day', async () => {
    expect(await outcomeOf(await like())).toBe('liked')
    expect(await outcomeOf(await like())).toBe('again')
    expect(await outcomeOf(await like({ agent: WECHAT }))).toBe('liked')
    expect(await outcomeOf(await like({ address: '10.1.1.2' }))).toBe('liked')
    expect(await counts()).toEqual({ views: 0, likes: 3 })
    await query(`update likes_given set day = day - 1`)
    await query(`update like_salts set day = day - 1`)
    expect(await outcomeOf(await like())).toBe('liked')
  })

  test('sent twice at once count once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => like()))
    expect(await counts()).toEqual({ views: 0, likes: 1 })
  })

  test('what told devices apart is thrown away with the day', async () => {
    await like()
    const salts = () => query<{ salt: string }>(`select encode(salt, 'hex') salt from like_salts`)
    const [yesterday] = await salts()
    await query(`update likes_given set day = day - 1`)
    await query(`update like_salts set day = day - 1`)
    await like({ address: '10.1.1.3' })
    const today = await salts()
    expect(today).toHaveLength(1)
    expect(today[0]?.salt).not.toBe(yesterday?.salt)
    expect(await query('select 1 from likes_given')).toHaveLength(1)
  })

  test('work as a plain form, which leads back to its own page and no other', async () => {
    const page = 'http://localhost/news/kaifangri'
    const sent = { form: true, referer: page }
    const first = await like(sent)
    expect([first.status, first.headers.get('location')]).toEqual([303, '/news/kaifangri#liked'])
    const second = await like(sent)
    expect(second.headers.get('location')).toBe('/news/kaifangri#liked-today')
    const foreign = await like({ form: true, referer: 'https://evil.example/x' })
    expect(foreign.headers.get('location')).toBe('/#liked-today')
    expect(await counts()).toEqual({ views: 0, likes: 1 })
  })

  test('of programs, of the hidden field and of staff do not count', async () => {
    await like({ agent: 'python-requests/2.31' })
    await like({}, { [HONEYPOT]: 'x' })
    expect(await outcomeOf(await like({ token: staff }))).toBe('staff')
    expect(await counts()).toEqual({ views: 0, likes: 0 })
  })

  test('of drafts and of what is not there are refused, and too many are', async () => {
    expect((await like({}, { id: draft })).status).toBe(404)
    expect((await like({}, { collection: 'members' })).status).toBe(404)
    await query('update request_counts set requests = 60')
    expect((await like({})).status).toBe(429)
    const form = await like({ form: true, referer: 'http://localhost/news/a' })
    expect(form.headers.get('location')).toBe('/news/a#like-later')
  })
})

test.each([
  [CHROME, false],
  [WECHAT, false],
  ['Mozilla/5.0 (Linux; Android 13; Cubot P80) Chrome/120 Mobile', false],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', true],
  ['Sogou web spider/4.0', true],
  ['Mozilla/5.0 HeadlessChrome/120', true],
  ['', true],
  [null, true],
])('%s is a program: %s', (agent, expected) => {
  expect(isProgram(agent)).toBe(expected)
})

test('the invented views of the demo lead with what people come for, and leave real ones alone', async () => {
  const payload = await testPayload()
  const service = (key: string) =>
    seedPublishable(payload, 'services', tree.root, true, { title: key, key })
  const [help, other] = [await service('help'), await service('other')]
  const viewsOf = async (id: number) => {
    const [row] = await query<{ views: string }>(
      `SELECT sum("views") AS "views" FROM "item_counts" WHERE "collection" = 'services' AND "item_id" = $1`,
      [id],
    )
    return Number(row?.views)
  }
  await query('DELETE FROM "item_counts"')
  await fillItemCounts()
  const before = await viewsOf(help)
  expect(before).toBeGreaterThan(2 * (await viewsOf(other)))
  await fillItemCounts()
  expect(await viewsOf(help)).toBe(before)
})
