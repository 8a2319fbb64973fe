// A person asks for help; the county accepts and passes it on by keyboard, the union below finishes it. And
// a clerk takes down a call without touching the mouse.
import { expect, test } from 'vitest'
import { violationsOn } from '../support/axe'
import {
  askApi,
  freshMark,
  logIn,
  openPage,
  visit,
  waitUntilAlive,
  withBrowser,
  within,
} from '../support/browser'

withBrowser()

type Page = Awaited<ReturnType<typeof logIn>>
type Sent = { id?: number; number: string; queryCode: string }

const PATIENCE = 30_000
const COUNTY = '420581'
const BELOW = '420581900001'

const somePhone = (): string => `139${String(Date.now()).slice(-8)}`

/** What a person sends from the public site. */
const ask = async (content: string, phone: string): Promise<Sent> => {
  const page = await visit('/')
  const { body, status } = await askApi<Sent>(page, '/api/cases', {
    method: 'POST',
    body: {
      ...{ service: 'help', organization: COUNTY, answers: { content } },
      applicant: { name: '向家明', phone },
    },
  })
  expect(status).toBe(201)
  await page.context().close()
  return body
}

/** Opens a case from the queue by keyboard alone. */
const openFromQueue = async (page: Page, number: string): Promise<void> => {
  await openPage(page, `/admin/desk?text=${number}`, '[data-row] a')
  const isFocused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-row]') !== null)
  // With one row, pressing again leaves it where it is.
  const isChosen = await within(PATIENCE, async () => {
    await page.keyboard.press('j')
    return isFocused()
  })
  expect(isChosen).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin/collections/cases/**')
  await waitUntilAlive(page, '.act-panel form')
}

const label = (page: Page): Promise<string | null> =>
  page.getAttribute('.act-panel form', 'aria-label')

const waitForForm = (page: Page, name: string): Promise<unknown> =>
  page.waitForSelector(`.act-panel form[aria-label="${name}"]`)

/** Takes the one union that a whole code finds; while it is typed, its beginning finds others. */
const pickOnly = async (page: Page, field: string): Promise<void> => {
  const isAlone = async () => (await page.locator(`${field}-list [role="option"]`).count()) === 1
  expect(await within(PATIENCE, isAlone)).toBe(true)
  await page.press(field, 'Enter')
}

/** The keys are heard once the page is alive. */
const focused = (page: Page, selector: string): Promise<boolean> =>
  within(PATIENCE, () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector),
  )

test('a case is accepted, passed on and finished, and everything stands on its timeline', async () => {
  const mark = freshMark()
  const { number, queryCode } = await ask(`单位三个月没有发工资，请帮助。${mark}`, somePhone())
  const county = await logIn(`case-officer@${COUNTY}.onenet.test`)
  await openFromQueue(county, number)
  expect(await county.textContent('main')).toContain(mark)
  expect(await label(county)).toBe('受理')
  expect(await focused(county, 'button[type="submit"]')).toBe(true)
  await county.keyboard.press('Enter')
  await waitForForm(county, '核验通过')
  expect(await focused(county, 'button[type="submit"]')).toBe(true)
  await county.keyboard.press('Enter')
  await waitForForm(county, '转办')
  expect(await focused(county, '#union-dispatch')).toBe(true)
  await county.keyboard.type(BELOW)
  await pickOnly(county, '#union-dispatch')
  expect(await focused(county, '.union-picker__chosen button')).toBe(true)
  await county.fill('[name="note"]', '请联系职工核实后办理。')
  await county.keyboard.press('Control+Enter')
  // On to the next of the queue; here there is none.
  await county.waitForURL('**/admin/desk**')

  const below = await logIn(`admin@${BELOW}.onenet.test`)
  await openFromQueue(below, number)
  expect(await focused(below, 'button[type="submit"]')).toBe(true)
  await below.keyboard.press('Enter')
  await waitForForm(below, '办结')
  await below.selectOption('.template-choice', { label: '已解决，感谢反映' })
  expect(await below.inputValue('[name="note"]')).toContain('向家明您好：您反映的“我要求助”')
  await below.check('[name="result"] >> nth=0')
  await below.click('.act-panel form button[type="submit"]')
  await below.waitForURL('**/admin/desk**')

  await county.goto(`/admin/desk?scope=all&text=${number}`, { waitUntil: 'networkidle' })
  await county.click('.desk-table__link')
  await county.waitForSelector('.case-timeline')
  const lines = await county.locator('.case-timeline__what strong').allTextContents()
  expect(lines.map((line) => line.split(/[ ：]/)[0])).toEqual([
    ...['办结', '受理', '转办', '这一步通过', '受理', '提交'],
  ])
  expect(await county.textContent('.case-timeline')).toContain('请联系职工核实后办理。')
  const track = `/api/cases/track?number=${number}&code=${queryCode}`
  const { body } = await askApi<{ state: string; result: string }>(county, track)
  expect(body).toMatchObject({ state: 'finished', result: 'done' })
})

test('of two officers the second is told and keeps what was typed', async () => {
  const { number } = await ask('想问工伤待遇怎么申请。', somePhone())
  const officer = await logIn(`case-officer@${COUNTY}.onenet.test`)
  await openFromQueue(officer, number)
  await officer.fill('[name="note"]', '我来办。')
  const id = Number(new URL(officer.url()).pathname.split('/').at(-1))
  const leader = await logIn(`branch-admin@${COUNTY}.onenet.test`)
  const accepted = await askApi(leader, `/api/cases/${id}/actions/accept`, {
    method: 'POST',
    body: {},
  })
  expect(accepted.status).toBe(200)
  await officer.keyboard.press('Control+Enter')
  await officer.waitForSelector('.desk-form__fault')
  expect(await officer.textContent('.desk-form__fault')).toContain('可能刚被别人办过')
  await officer.click('.desk-form__fault button')
  await waitForForm(officer, '核验通过')
  expect(await officer.inputValue('[name="note"]')).toBe('我来办。')
})

test('a wish for more time is taken back with one button, after which the case can be finished', async () => {
  const { number } = await ask('想借用职工之家的会议室。', somePhone())
  const officer = await logIn(`case-officer@${COUNTY}.onenet.test`)
  await openFromQueue(officer, number)
  const id = Number(new URL(officer.url()).pathname.split('/').at(-1))
  for (const [action, body] of [
    ['accept', {}],
    ['extend', { note: '场地还要协调', days: 3 }],
  ] as const) {
    const path = `/api/cases/${id}/actions/${action}`
    expect((await askApi(officer, path, { method: 'POST', body })).status).toBe(200)
  }
  await officer.reload()
  await waitUntilAlive(officer, '.act-panel__choices button')
  expect(await officer.textContent('.act-panel__asked')).toContain('申请延期 3 天')
  await officer.click('.act-panel__choices button:has-text("撤回延期申请")')
  await waitForForm(officer, '撤回延期申请')
  expect(await officer.locator('[name="days"]').count()).toBe(0)
  await officer.click('.act-panel form button[type="submit"]')
  await officer.waitForSelector('text=撤回延期申请（3 天）')
  await officer.waitForSelector('.act-panel__asked', { state: 'detached' })
  await officer.waitForSelector('.act-panel__choices button:has-text("办结")')
})

test('a call is taken down by keyboard; the caller is known from before', async () => {
  const phone = somePhone()
  const earlier = await ask('上个月问过拖欠工资的事。', phone)
  const clerk = await logIn(`case-officer@${COUNTY}.onenet.test`)
  await openPage(clerk, '/admin/desk/new', '[name="phone"]')
  expect(await focused(clerk, '[name="phone"]')).toBe(true)
  const { keyboard } = clerk
  await keyboard.type(phone)
  await clerk.waitForSelector(`text=${earlier.number}`)
  expect(await clerk.inputValue('[name="name"]')).toBe('向家明')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.type('wyqz')
  await keyboard.press('Tab')
  await keyboard.press('Control+Enter')
  // What is missing stands beside its field, which gets the keyboard.
  await clerk.waitForSelector('.desk-form__fault')
  expect(await focused(clerk, 'textarea[name="content"]')).toBe(true)
  await keyboard.type('工资还是没有发，又打电话来问。')
  await keyboard.press('Control+Enter')
  await clerk.waitForSelector('.entry-receipt')
  expect(await clerk.textContent('.entry-receipt')).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)
  await clerk.click('.entry-receipt button:has-text("受理")')
  await clerk.waitForSelector('text=已受理。')
  await clerk.click('.entry-receipt button:has-text("再录一件")')
  expect(await focused(clerk, '[name="phone"]')).toBe(true)
  expect(await clerk.inputValue('[name="phone"]')).toBe('')
  const { body } = await askApi<{ docs: { source: string; state: string }[] }>(
    clerk,
    `/api/cases?where[phone][equals]=${phone}&sort=-id`,
  )
  expect(body.docs.map(({ source, state }) => [source, state])).toEqual([
    ['phone', 'handling'],
    ['web', 'submitted'],
  ])
})

test('who was logged out meanwhile is told so, loses nothing and is sent nowhere', async () => {
  const { number } = await ask('想问加班费怎么算。', somePhone())
  const officer = await logIn(`case-officer@${COUNTY}.onenet.test`)
  await openFromQueue(officer, number)
  await officer.fill('[name="note"]', '我来办。')
  const session = await officer.context().cookies()
  await officer.context().clearCookies()
  await officer.keyboard.press('Control+Enter')
  await officer.waitForSelector('.desk-form__fault a[href="/admin/login"]')
  await officer.context().addCookies(session)
  await officer.keyboard.press('Control+Enter')
  await waitForForm(officer, '核验通过')

  await openPage(officer, '/admin/desk/new', '[name="phone"]')
  expect(await focused(officer, '[name="phone"]')).toBe(true)
  await officer.keyboard.type(somePhone())
  await officer.fill('[name="name"]', '刘小红')
  await officer.fill('#entry-item', 'wyqz')
  await officer.press('#entry-item', 'Tab')
  await officer.fill('textarea[name="content"]', '电话里说没有发高温津贴。')
  await officer.context().clearCookies()
  await officer.keyboard.press('Control+Enter')
  await officer.waitForSelector('.desk-form__fault a[href="/admin/login"]')
  expect(await officer.inputValue('textarea[name="content"]')).toContain('高温津贴')
})

test('the screens of the desk can be used by everybody (WCAG 2.2 AA)', async () => {
  const { number } = await ask('想问女职工产假的规定。', somePhone())
  const officer = await logIn(`case-officer@${COUNTY}.onenet.test`)
  await openFromQueue(officer, number)
  expect(await violationsOn(officer)).toEqual([])
  const id = new URL(officer.url()).pathname.split('/').at(-1)
  for (const path of ['/admin/desk', '/admin/desk/new', `/admin/desk/print/${id}`]) {
    await officer.goto(path, { waitUntil: 'networkidle' })
    expect(await violationsOn(officer)).toEqual([])
  }
})

test('several cases are passed on at once, and each that was not is named', async () => {
  const phone = somePhone()
  const first = await ask('食堂的饭菜总是凉的。', phone)
  const second = await ask('班车晚点没有人管。', phone)
  const officer = await logIn(`case-officer@${COUNTY}.onenet.test`)
  await openPage(officer, `/admin/desk?text=${phone}`, 'thead input[type="checkbox"]')
  const dispatch = officer.locator('button:has-text("批量转办")')
  await officer.check('thead input[type="checkbox"]')
  const { number, queryCode: code } = second
  const body = { number, code }
  await askApi(officer, '/api/cases/track/withdraw', { method: 'POST', body })
  await dispatch.click()
  await officer.fill('#bulk-union', BELOW)
  await pickOnly(officer, '#bulk-union')
  await officer.click('.desk-bulk__form button:has-text("转办 2 件")')
  await officer.waitForSelector('text=办成 1 件')
  // The last ones have left the queue; how they went must not go with them.
  await officer.waitForSelector('.desk__empty')
  const told = (await officer.textContent('main')) ?? ''
  expect(told).toContain(`${number}`)
  const sent = await askApi<{ docs: { state: string }[] }>(
    officer,
    `/api/cases?where[number][in]=${first.number},${number}&sort=id`,
  )
  expect(sent.body.docs.map(({ state }) => state)).toEqual(['submitted', 'withdrawn'])
})
