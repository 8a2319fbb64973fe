import type { Page } from 'playwright-core'
import { clipboard } from '../lib/office-paste/fixtures'
import { askApi, openForm, waitUntilAnswered } from './browser'

export type TextNode = { type: string; tag?: string; children?: TextNode[]; value?: number }
export type StoredArticle = {
  id: number
  slug: string
  _status: string
  content: { root: { children: TextNode[] } }
}

/** The text field of the console. */
export const EDITOR = '[data-lexical-editor="true"]'
/** The marked place of a picture that the clipboard only pointed at. */
export const PLACE = '.missing-picture'

/** Opens an empty news form and gives it a title. */
export async function newArticle(page: Page, title: string): Promise<void> {
  await openForm(page, '/admin/collections/news/create')
  await page.fill('input[name="title"]', title)
  await page.click(EDITOR)
}

/** Pastes a fixture of tests/fixtures/paste as a Word or WPS user would. */
export async function paste(page: Page, name: string): Promise<void> {
  await page.locator(EDITOR).evaluate((editor, { html, rtf }) => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    data.setData('text/rtf', rtf)
    editor.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, clipboard(name))
}

/** The editor hands its text to the form when the browser has nothing else to do; this stands in line behind it. */
const quiet = () =>
  new Promise<void>((resolve) => {
    const limit = { timeout: 2000 }
    requestIdleCallback(() => requestIdleCallback(() => resolve(), limit), limit)
  })

/** Saves the draft on the screen and gives the stored record. */
export async function saveDraft(page: Page): Promise<StoredArticle> {
  await page.evaluate(quiet)
  await waitUntilAnswered(page)
  const saved = page.waitForResponse(
    (answer) => /\/api\/news(\/\d+)?\?/.test(answer.url()) && answer.request().method() !== 'GET',
  )
  await page.click('#action-save-draft')
  await saved
  await page.waitForURL(/\/news\/\d+$/)
  return storedArticle(page)
}

/** The latest draft of the record whose form is open. */
export async function storedArticle(page: Page): Promise<StoredArticle> {
  const id = page.url().split('/').at(-1)
  return (await askApi<StoredArticle>(page, `/api/news/${id}?draft=true&depth=0`)).body
}

/** A picture of one pixel, for a file field. */
export const PICTURE = {
  name: '现场.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}
