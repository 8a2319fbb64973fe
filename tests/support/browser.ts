import chromium from '@sparticuz/chromium'
import {
  type Browser,
  type BrowserContext,
  type Page,
  chromium as playwright,
  type Request,
} from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

const PASSWORD = 'OneNet-Demo-2026'
/** A build machine may be slow: a step that hangs is told by this, a slow one is not. */
const PATIENCE = 60_000
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

type Reader = { size?: Size; javaScriptEnabled?: boolean; userAgent?: string }

/** A browser of somebody's own: each comes from another address, so that no test uses up another's limits. */
export const openContext = async ({
  size = DESKTOP,
  ...more
}: Reader = {}): Promise<BrowserContext> => {
  if (!browser) throw new Error('call withBrowser() in this file first')
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: inject('productUrl'),
    extraHTTPHeaders: { 'x-forwarded-for': crypto.randomUUID() },
    ...more,
  })
  context.setDefaultTimeout(PATIENCE)
  return context
}

/** A fresh visitor of the public site. */
export const visit = async (
  path: string,
  device: 'desktop' | 'phone' = 'desktop',
): Promise<Page> => {
  const context = await openContext({ size: device === 'phone' ? PHONE : DESKTOP })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

/** A fresh visitor with a phone whose browser runs no scripts. */
export const visitWithoutScripts = async (path: string): Promise<Page> => {
  const page = await (await openContext({ size: PHONE, javaScriptEnabled: false })).newPage()
  await page.goto(path)
  return page
}

/**
 * Waits until React hears what is done to an element. The server has drawn it before: a click on it was lost
 * then, and what was typed taken back.
 */
export const waitUntilAlive = async (page: Page, selector: string): Promise<void> => {
  const element = page.locator(selector).first()
  const isAlive = () =>
    element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps$')))
  if (!(await within(PATIENCE, isAlive))) throw new Error(`${selector} never came to life`)
}

/** Fills in the console's log-in form, which is on the screen. */
export const giveCredentials = async (
  page: Page,
  email: string,
  password = PASSWORD,
): Promise<void> => {
  await waitUntilAlive(page, 'input[name="email"]')
  await page.fill('input[name="email"]', email)
  await page.fill('input[name="password"]', password)
  await page.click('button[type="submit"]')
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

/** A member of staff at a desk, logged in through the console's own form. */
export const logIn = async (email: string, password?: string): Promise<Page> => {
  const page = await (await openContext()).newPage()
  await page.goto('/admin/login')
  await giveCredentials(page, email, password)
  return page
}

/** Opens a page of the console and waits until an element of it answers to clicks and keys. */
export const openPage = async (page: Page, path: string, selector: string): Promise<void> => {
  await page.goto(path)
  await waitUntilAlive(page, selector)
}

/** What every form of the console saves, submits or publishes with. */
const SAVES = '#action-save, #action-save-draft, #action-submit'

/** Opens a form of the console and waits until it answers to clicks. */
export const openForm = async (page: Page, path: string): Promise<void> => {
  await page.goto(path, { waitUntil: 'networkidle' })
  await waitUntilAlive(page, 'form')
}

/** Longer than a form of Payload waits for more before it asks its server what a change means. */
const BEFORE_ASKING = 700

/**
 * Waits until the form on the screen has asked about its last change and was answered. A save that overtakes the
 * question leaves the record locked for everybody else.
 */
export const waitUntilAnswered = async (page: Page): Promise<void> => {
  const open = new Set<Request>()
  let last = Date.now()
  const onAsked = (request: Request) => {
    if (!request.headers()['next-action']) return
    open.add(request)
    last = Date.now()
  }
  const onAnswered = (request: Request) => {
    if (request.headers()['next-action']) last = Date.now()
    open.delete(request)
  }
  page.on('request', onAsked).on('requestfinished', onAnswered).on('requestfailed', onAnswered)
  const isQuiet = async () => open.size === 0 && Date.now() - last > BEFORE_ASKING
  if (!(await within(PATIENCE, isQuiet))) throw new Error('the form never stopped asking')
  page.off('request', onAsked).off('requestfinished', onAnswered).off('requestfailed', onAnswered)
}

/** Saves the form on the screen with one of its buttons, as who has looked once more at what they typed. */
export const saveWith = async (page: Page, button: string): Promise<void> => {
  await waitUntilAnswered(page)
  await page.click(button)
}

/** Loads the form on the screen anew and waits until its buttons answer. */
export const reloadForm = async (page: Page): Promise<void> => {
  await page.reload({ waitUntil: 'networkidle' })
  await waitUntilAlive(page, SAVES)
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

/**
 * So soon a change by staff must be on the site. A build machine, where nobody reads it, may take longer over
 * the pages themselves.
 */
export const VISIBLE_WITHIN = process.env.CI ? 15_000 : 2_000

/** Repeats a question until it is answered with yes, for at most `limit` milliseconds. */
export const within = async (limit: number, question: () => Promise<boolean>): Promise<boolean> => {
  const end = Date.now() + limit
  while (Date.now() < end) {
    if (await question()) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return question()
}
