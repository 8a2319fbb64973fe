import chromium from '@sparticuz/chromium'
import {
  type Browser,
  type BrowserContext,
  type Page,
  chromium as playwright,
} from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

const PASSWORD = 'OneNet-Demo-2026'
const DESKTOP = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }

/**
 * In a single process all contexts share one cookie jar for what a page fetches, so that two people would
 * be one; and without web security a test could not see what a real browser refuses.
 */
const ARGS = chromium.args.filter(
  (argument) => !['--single-process', '--disable-web-security'].includes(argument),
)

let browser: Browser | undefined

/** Starts Chromium once for a test file and closes it at its end. */
export const withBrowser = (): void => {
  beforeAll(async () => {
    browser = await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: [...ARGS, '--disable-quic', '--disable-background-networking'],
      headless: true,
    })
  })
  afterAll(() => browser?.close())
}

type Size = { width: number; height: number }

const open = (viewport: Size, javaScriptEnabled = true): Promise<BrowserContext> => {
  if (!browser) throw new Error('call withBrowser() in this file first')
  return browser.newContext({
    viewport,
    javaScriptEnabled,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: inject('productUrl'),
  })
}

/** A fresh visitor of the public site. */
export const visit = async (
  path: string,
  device: 'desktop' | 'phone' = 'desktop',
): Promise<Page> => {
  const context = await open(device === 'phone' ? PHONE : DESKTOP)
  const page = await context.newPage()
  await page.goto(path)
  return page
}

/** A fresh visitor with a phone whose browser runs no scripts. */
export const visitWithoutScripts = async (path: string): Promise<Page> => {
  const page = await (await open(PHONE, false)).newPage()
  await page.goto(path)
  return page
}

/** A member of staff at a desk, logged in through the console's own form. */
export const logIn = async (email: string, password = PASSWORD): Promise<Page> => {
  const page = await (await open(DESKTOP)).newPage()
  await page.goto('/admin/login')
  await page.fill('input[name="email"]', email)
  await page.fill('input[name="password"]', password)
  await page.click('button[type="submit"]')
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  return page
}

/** Opens a form of the console and waits until it answers to clicks. */
export const openForm = async (page: Page, path: string): Promise<void> => {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.waitForSelector('form')
}

/** Asks the REST API as the person who is logged in on a page. */
export const askApi = <Answer>(
  page: Page,
  path: string,
  init: { method?: string; body?: unknown } = {},
): Promise<{ status: number; body: Answer }> =>
  page.evaluate(
    async ({ path, method, body }) => {
      const answer = await fetch(path, {
        method,
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      return { status: answer.status, body: await answer.json() }
    },
    { path, method: init.method ?? 'GET', body: init.body },
  )

/** A few letters that no earlier try has used, so that a test may be tried again on the same product. */
export const freshMark = (): string => Date.now().toString(36).slice(-5)

/** Repeats a question until it is answered with yes, for at most `limit` milliseconds. */
export const within = async (limit: number, question: () => Promise<boolean>): Promise<boolean> => {
  const end = Date.now() + limit
  while (Date.now() < end) {
    if (await question()) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return question()
}
