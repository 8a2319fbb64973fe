import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  giveCredentials,
  logIn,
  openForm,
  reloadForm,
  withBrowser,
  within,
} from '../support/browser'

const NOTICE = '.unsaved-draft'
const TITLE = 'input[name="title"]'
const EDITOR = '[data-lexical-editor="true"]'

const copies = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('onenet.unsaved/')))

/** What is kept on this device. */
const copy = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(Object.entries(localStorage)))

async function typeArticle(page: Page, title: string): Promise<void> {
  await page.goto('/admin/collections/news/create')
  await page.click(EDITOR)
  await page.keyboard.type('还没有保存的正文')
  await page.fill(TITLE, title)
  // The last words may be typed later than the first copy.
  expect(await within(30_000, async () => (await copy(page)).includes(title))).toBe(true)
}

withBrowser()

describe('unsaved text', () => {
  it('survives a closed tab, and is forgotten once it is saved', async () => {
    const first = await logIn('editor@420581.onenet.test')
    await typeArticle(first, '关掉的标签页')
    const context = first.context()
    await first.close({ runBeforeUnload: false })

    const page = await context.newPage()
    await page.goto('/admin/collections/news/create')
    await page.click(`${NOTICE} >> text=恢复未保存的内容`)
    expect(
      await within(10_000, async () => (await page.inputValue(TITLE)) === '关掉的标签页'),
    ).toBe(true)
    await page.waitForSelector(`${EDITOR}:has-text("还没有保存的正文")`)
    await page.click('#action-save-draft')
    await page.waitForURL(/\/news\/\d+$/)
    expect(await within(10_000, async () => (await copies(page)).length === 0)).toBe(true)
  })

  it('survives an expired log-in, and is saved after a new one in another tab', async () => {
    const page = await logIn('editor@420581.onenet.test')
    await openForm(page, '/admin/collections/news/create')
    await page.fill(TITLE, '登录会过期')
    await page.click('#action-save-draft')
    await page.waitForURL(/\/news\/\d+$/)
    await reloadForm(page)
    await page.fill(TITLE, '登录过期之后')
    await page.context().clearCookies()
    await page.click('#action-save-draft')
    await page.waitForSelector(`${NOTICE}--alert`)
    expect(await page.textContent(NOTICE)).toContain('登录已过期，内容已保存在本机，请重新登录')
    expect(await copies(page)).toHaveLength(1)

    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.click(`${NOTICE} >> text=在新窗口登录`),
    ])
    await giveCredentials(other, 'editor@420581.onenet.test')
    await other.close()
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.waitForSelector(`${NOTICE}--alert`, { state: 'detached' })
    await page.click('#action-save-draft')
    expect(await within(10_000, async () => (await copies(page)).length === 0)).toBe(true)
    await page.reload()
    expect(await page.inputValue(TITLE)).toBe('登录过期之后')
  })

  it('is thrown away when it is not wanted, and at log-out', async () => {
    const page = await logIn('editor@420581.onenet.test')
    await typeArticle(page, '不要的内容')
    await page.reload()
    await page.click(`${NOTICE} >> text=丢弃`)
    expect(await within(10_000, async () => (await copies(page)).length === 0)).toBe(true)

    await typeArticle(page, '退出登录')
    await page.goto('/admin/logout')
    expect(await within(10_000, async () => (await copies(page)).length === 0)).toBe(true)
  })
})
