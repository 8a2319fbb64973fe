import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  EDITOR,
  newArticle,
  PICTURE,
  PLACE,
  paste,
  saveDraft,
  storedArticle,
} from '../support/article'
import {
  askApi,
  freshMark,
  logIn,
  reloadForm,
  VISIBLE_WITHIN,
  visit,
  waitUntilAlive,
  withBrowser,
  within,
} from '../support/browser'

const REMARK = '第二段的覆盖人数请与附表核对后再送审。'

withBrowser()

const writeArticle = async (editor: Page, title: string): Promise<void> => {
  await newArticle(editor, title)
  await paste(editor, 'word-article')
  await editor.waitForSelector(`${EDITOR} img`)
  await saveDraft(editor)
  await editor.setInputFiles(`${PLACE} input[type="file"]`, PICTURE)
  await editor.waitForSelector(PLACE, { state: 'detached' })
  await saveDraft(editor)
}

/** What the preview frames show of the saved draft, on a computer and on a phone. */
const previewWidths = async (editor: Page, title: string): Promise<number[]> => {
  await editor.click('button:has-text("预览")')
  const widths: number[] = []
  for (const device of ['电脑', '手机']) {
    await editor.click(`button:has-text("${device}")`)
    const frame = editor.frameLocator(`iframe[title="在${device}上的样子"]`)
    await frame.locator('h1', { hasText: title }).waitFor()
    const box = await editor.locator(`iframe[title="在${device}上的样子"]`).boundingBox()
    widths.push(Math.round(box?.width ?? 0))
  }
  await editor.keyboard.press('Escape')
  return widths
}

const textOf = async (page: Page, path: string): Promise<string> =>
  page.evaluate(async (address) => (await fetch(address, { cache: 'no-store' })).text(), path)

describe('a county editor and a reviewer', () => {
  it('take an article from the Word clipboard to the public site, once by way of a remark', async () => {
    const title = `送清凉走进清江工地，户外职工人人有份 ${freshMark()}`
    const editor = await logIn('editor@420581.onenet.test')
    await writeArticle(editor, title)
    const [desktop = 0, phone = 0] = await previewWidths(editor, title)
    expect(phone).toBeLessThanOrEqual(410)
    expect(desktop).toBeGreaterThan(phone)
    await editor.click('#action-submit')
    await editor.waitForSelector('#action-withdraw')
    const { id, slug } = await storedArticle(editor)

    const neighbour = await logIn('editor@420583.onenet.test')
    expect((await askApi(neighbour, `/api/news/${id}?draft=true`)).status).toBe(404)
    await neighbour.goto('/admin/collections/news')
    await neighbour.waitForSelector('table')
    expect(await neighbour.textContent('table')).not.toContain(title)

    const reviewer = await logIn('reviewer@420581.onenet.test')
    await reviewer.goto('/admin')
    await reviewer.click(`a:has-text("${title}")`)
    await reviewer.waitForURL(new RegExp(`/news/${id}`))
    await waitUntilAlive(reviewer, 'button:has-text("退回")')
    await reviewer.click('button:has-text("退回")')
    await reviewer.fill('#review-remark', REMARK)
    await reviewer.click('dialog button[type="submit"], [role="dialog"] button[type="submit"]')
    await reviewer.waitForSelector('text=已退回')

    await editor.goto('/admin')
    await editor.waitForSelector(`text=${REMARK}`)
    await editor.click(`a:has-text("${title}")`)
    await editor.waitForURL(new RegExp(`/news/${id}`))
    await waitUntilAlive(editor, '#action-submit')
    await editor.waitForSelector(`text=${REMARK}`)
    await editor.click('#action-submit')
    await editor.waitForSelector('#action-withdraw')

    await reloadForm(reviewer)
    await reviewer.click('#action-save')
    const visitor = await visit('/news')
    const onSite = async () => {
      const [detail, home, rss, sitemap] = await Promise.all([
        textOf(visitor, `/news/${slug}`),
        textOf(visitor, '/unions/420581'),
        textOf(visitor, '/unions/420581/rss.xml'),
        textOf(visitor, '/sitemap.xml'),
      ])
      return [detail, home, rss].every((text) => text.includes(title)) && sitemap.includes('<')
    }
    await reviewer.waitForSelector('button:has-text("下线")')
    expect(await within(VISIBLE_WITHIN, onSite)).toBe(true)

    const reader = await visit(`/news/${slug}`, 'phone')
    expect(await reader.textContent('h1')).toContain(title)
    expect(await reader.locator('article table, main table').count()).toBeGreaterThan(0)
    expect(await reader.locator('main figure img').count()).toBeGreaterThanOrEqual(2)
  })
})
