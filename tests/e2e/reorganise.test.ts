// Unions are merged and moved in the console; from the county up a second person confirms.
import { expect, test } from 'vitest'
import {
  askApi,
  freshMark,
  logIn,
  openPage,
  visit,
  waitUntilAlive,
  withBrowser,
} from '../support/browser'

withBrowser()

type Page = Awaited<ReturnType<typeof logIn>>
type Made = { doc: { id: number; code: string } }

const codeOfUnion = '420581'

/** Opens a town below the county; gives its name and code. */
const openTown = async (page: Page, name: string): Promise<{ name: string; code: string }> => {
  const { body: found } = await askApi<{ docs: { id: number }[] }>(
    page,
    `/api/organizations?where[code][equals]=${codeOfUnion}&limit=1`,
  )
  const { body, status } = await askApi<Made>(page, '/api/organizations', {
    method: 'POST',
    body: { name, level: 'township', parent: found.docs[0]?.id },
  })
  expect(status).toBe(201)
  return { name, code: body.doc.code }
}

const pick = async (page: Page, field: string, name: string): Promise<void> => {
  await page.fill(field, name)
  await page.waitForSelector(`${field}-list [role="option"]:has-text("${name}")`)
  await page.press(field, 'Enter')
}

test('a county merges two towns by itself; the old address leads to the new union', async () => {
  const mark = freshMark()
  const page = await logIn('branch-admin@420581.onenet.test')
  const gone = await openTown(page, `甲街道工会${mark}`)
  const heir = await openTown(page, `乙街道工会${mark}`)
  await openPage(page, '/admin/reorganise', '#union')
  await page.check('label:has-text("合并") input')
  await pick(page, '#union', gone.name)
  await pick(page, '#target', heir.name)
  await page.fill('textarea', '街道合并')
  await page.click('button:has-text("看影响")')
  await page.waitForSelector('.reorganise-preview')
  await page.click('button:has-text("确认办理")')
  await page.waitForSelector(`.request-list:has-text("${gone.name}")`)
  const old = await visit(`/unions/${gone.code}`)
  expect(new URL(old.url()).pathname).toBe(`/unions/${heir.code}`)
  expect(await old.textContent('h1')).toBe(heir.name)
  expect(await old.textContent('.union-past')).toContain(gone.name)
})

test('a town goes to another county only when a second person agrees', async () => {
  const mark = freshMark()
  const county = await logIn('branch-admin@420581.onenet.test')
  const town = await openTown(county, `丙街道工会${mark}`)
  const city = await logIn('branch-admin@420500.onenet.test')
  await openPage(city, '/admin/reorganise', '#union')
  await pick(city, '#union', town.name)
  await pick(city, '#target', '枝江市总工会')
  await city.fill('textarea', '区划调整')
  await city.click('button:has-text("看影响")')
  await city.click('button:has-text("提交，请第二人确认")')
  await city.waitForSelector(`.request-list:has-text("${town.name}")`)
  expect(await city.locator('.request-acts button:has-text("确认办理")').count()).toBe(0)
  const province = await logIn('branch-admin@420000.onenet.test')
  await province.goto('/admin')
  await province.click(`.task-list a:has-text("${town.name}")`)
  await province.waitForURL('**/admin/reorganise')
  const request = province.locator(`.request-list li:has-text("${town.name}")`)
  await waitUntilAlive(province, '.request-list button')
  await request.locator('button:has-text("确认办理")').click()
  await request.locator('text=确定吗').waitFor()
  await request.locator('button:has-text("确认办理")').click()
  await province.waitForSelector(`.request-list li:has-text("${town.name}"):has-text("已办理")`)
  const moved = await visit(`/unions/${town.code}`)
  expect(await moved.textContent('.union-head')).toContain('枝江')
})
