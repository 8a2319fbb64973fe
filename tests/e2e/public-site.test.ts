import { type IncomingMessage, request } from 'node:http'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { violationsOn } from '../support/axe'
import {
  askApi,
  logIn,
  openContext,
  VISIBLE_WITHIN,
  visit,
  withBrowser,
  within,
} from '../support/browser'

withBrowser()

const url = (path: string): string => new URL(path, inject('productUrl')).href
const text = async (path: string): Promise<string> => (await fetch(url(path))).text()

/** As a browser asks again; `fetch` would add `Cache-Control: no-cache`. */
const get = (path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(url(path), { headers }, (answer) => resolve(answer.resume()))
      .on('error', reject)
      .end()
  })

/** The first address of a kind that a list leads to. */
const firstIn = async (list: string): Promise<string> => {
  const [, href] = new RegExp(`href="(/${list}/[a-z0-9-]+)"`).exec(await text(`/${list}`)) ?? []
  if (!href) throw new Error(`/${list} leads to nothing`)
  return href
}

const LISTS = ['news', 'services', 'model-workers', 'studios', 'competitions', 'places']
const PAGES = [
  '/',
  '/news?channel=notice',
  ...LISTS.map((list) => `/${list}`),
  '/unions/420000',
  '/unions/420581',
  '/unions',
  '/unions?in=420500',
  '/unions?q=%E5%AE%9C%E9%83%BD',
  '/search?q=%E6%9C%8D%E5%8A%A1',
  '/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA',
  '/accessibility',
  '/privacy',
  '/nowhere',
  '/news/nowhere',
]

describe('every kind of page', () => {
  it.each(PAGES)('%s has no fault that axe knows, at a desk and on a phone', async (path) => {
    for (const device of ['desktop', 'phone'] as const) {
      const page = await visit(path, device)
      expect(await violationsOn(page)).toEqual([])
      const { scroll, width } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        width: window.innerWidth,
      }))
      expect(scroll).toBeLessThanOrEqual(width)
      await page.context().close()
    }
  })

  it.each(LISTS)('the details of %s have no fault that axe knows', async (list) => {
    const page = await visit(await firstIn(list), 'phone')
    expect(await violationsOn(page)).toEqual([])
    expect(await page.locator('h1').count()).toBe(1)
    await page.context().close()
  })

  it('has nothing running out of it in the largest type on a phone', async () => {
    const page = await visit('/', 'phone')
    await page
      .context()
      .addCookies([{ name: 'view', value: 'xlarge-contrast', url: inject('productUrl') }])
    for (const path of [...PAGES, ...(await Promise.all(LISTS.map(firstIn)))]) {
      await page.goto(path)
      expect(await page.getAttribute('html', 'data-text')).toBe('xlarge')
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(scroll, path).toBeLessThanOrEqual(390)
    }
    expect(await violationsOn(page)).toEqual([])
    await page.context().close()
  })

  it('asks no other host, runs no script, and has its pictures', async () => {
    const page = await visit('/')
    const origins = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
    )
    expect([...new Set(origins)]).toEqual([new URL(inject('productUrl')).origin])
    expect(await page.locator('script').count()).toBe(0)
    const broken = await page.evaluate(() =>
      [...document.images].filter((image) => image.complete && image.naturalWidth === 0),
    )
    expect(broken).toEqual([])
    await page.context().close()
  })
})

describe('the way pages are kept', () => {
  it('lets a proxy have them for a second, and answers 304', async () => {
    const page = await get('/news')
    expect(page.headers['cache-control']).toContain('s-maxage=1')
    expect(page.headers.vary).toContain('Cookie')
    const again = await get('/news', { 'if-none-match': String(page.headers.etag) })
    expect(again.statusCode).toBe(304)
  })

  it.each(['/nowhere', '/news/nowhere', '/search?q=xx', '/preview/news/1', '/api/news'])(
    'keeps %s nowhere',
    async (path) => {
      expect((await fetch(url(path))).headers.get('cache-control')).toContain('no-store')
    },
  )
})

describe('a reader without JavaScript', () => {
  const open = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await openContext({ javaScriptEnabled: false })
    return { context, page: await context.newPage() }
  }

  it('chooses text size and contrast, which stay', async () => {
    const { context, page } = await open()
    await page.goto('/news')
    await page.click('button[aria-label="字号：特大"]')
    await page.click('text=高对比')
    expect(new URL(page.url()).pathname).toBe('/news')
    await page.goto('/services')
    expect(await page.getAttribute('html', 'data-text')).toBe('xlarge')
    expect(await page.getAttribute('html', 'data-contrast')).toBe('high')
    await page.click('button[aria-label="字号：标准"]')
    expect(await page.getAttribute('html', 'data-text')).toBe('standard')
    await context.close()
  })

  it('finds a union, makes it their own, and sees its services', async () => {
    const { context, page } = await open()
    await page.goto('/unions')
    await page.fill('#union-search', '宜都市总工会')
    await page.click('.union-search button')
    await page.click('button[value="420581"]')
    expect(new URL(page.url()).pathname).toBe('/unions/420581')
    await page.goto('/services')
    expect(await page.textContent('.filter-note')).toContain('宜都')
    await page.goto('/my-union')
    expect(new URL(page.url()).pathname).toBe('/unions/420581')
    await context.close()
  })

  it('filters a list and turns its pages', async () => {
    const { context, page } = await open()
    await page.goto('/news')
    await page.click('.pager >> text=下一页')
    expect(page.url()).toContain('page=2')
    expect(await page.textContent('.count')).toContain('第 2')
    await page.click('.chips >> text=通知公告')
    expect(page.url()).toContain('channel=notice')
    expect(page.url()).not.toContain('page=')
    await context.close()
  })
})

describe('a change by staff', () => {
  it('is on every page that shows it within two seconds, and gone as fast', async () => {
    const staff = await logIn('branch-admin@420581.onenet.test')
    const title = `两秒之内看得见 ${Date.now()}`
    const list = await askApi<{ docs: { id: number }[] }>(
      staff,
      '/api/organizations?where[code][equals]=420581',
    )
    const send = (method: string, id: number | '', body?: unknown) =>
      askApi<{ doc: { id: number; slug: string } }>(staff, `/api/news/${id}`, { method, body })
    const pages = ['/news', '/unions/420581', '/news/rss.xml', '/unions/420581/rss.xml']
    await Promise.all(pages.map(text))
    const paragraph = { type: 'paragraph', version: 1, children: [{ type: 'text', text: '正文' }] }
    const content = {
      root: { type: 'root', version: 1, direction: null, format: '', indent: 0 },
    }
    const { body, status } = await send('POST', '', {
      title,
      organization: list.body.docs[0]?.id,
      content: { root: { ...content.root, children: [paragraph] } },
      _status: 'published',
    })
    expect(status).toBe(201)
    const { id, slug } = body.doc
    const shows = (path: string, words: string) => async () => (await text(path)).includes(words)
    const all = [...pages, `/news/${slug}`]
    for (const path of all) expect(await within(VISIBLE_WITHIN, shows(path, title))).toBe(true)

    const changed = `${title} 改`
    await send('PATCH', id, { title: changed, _status: 'published' })
    for (const path of all) expect(await within(VISIBLE_WITHIN, shows(path, changed))).toBe(true)

    await send('PATCH', id, { _status: 'draft' })
    for (const path of pages)
      expect(await within(VISIBLE_WITHIN, async () => !(await shows(path, title)()))).toBe(true)
    expect((await fetch(url(`/news/${slug}`))).status).toBe(404)
    await staff.context().close()
  })

  it('can be previewed before, by those who may read it and by nobody else', async () => {
    const editor = await logIn('editor@420581.onenet.test')
    const { body } = await askApi<{ docs: { id: number }[] }>(
      editor,
      '/api/organizations?where[code][equals]=420581',
    )
    const draft = await askApi<{ doc: { id: number } }>(editor, '/api/news?draft=true', {
      method: 'POST',
      body: { title: '只给自己看的草稿', organization: body.docs[0]?.id, _status: 'draft' },
    })
    const path = `/preview/news/${draft.body.doc.id}`
    await editor.goto(path)
    expect(await editor.textContent('h1')).toBe('只给自己看的草稿')
    const neighbour = await logIn('editor@420583.onenet.test')
    expect((await neighbour.goto(path))?.status()).toBe(404)
    expect((await fetch(url(path))).status).toBe(404)
    await Promise.all([editor.context().close(), neighbour.context().close()])
  })
})
