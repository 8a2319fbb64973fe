import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { askApi, freshMark, logIn, openForm, withBrowser, within } from '../support/browser'

withBrowser()

const choose = async (page: Page, control: string, option: string): Promise<void> => {
  await page.click(`${control} .rs__control`)
  await page.click(`.rs__option:has-text("${option}")`)
}

const inputOf = (page: Page, label: string) =>
  page.locator('.custom-values .field-type', { hasText: label }).locator('input').first()

const define = async (label: string): Promise<string> => {
  const page = await logIn('branch-admin@420581.onenet.test')
  await openForm(page, '/admin/collections/custom-fields/create')
  await page.fill('#field-label', label)
  await choose(page, '#field-register', '劳模工匠')
  await page.fill('#field-help', '以车间登记为准')
  await page.waitForSelector(`.custom-values--preview:has-text("${label}")`)
  await page.click('#action-save')
  await page.waitForURL(/\/custom-fields\/\d+$/)
  return page.url().split('/').at(-1) ?? ''
}

describe('a field of a union’s own', () => {
  it('is filled in by the branch, stands in its list and filters it', async () => {
    const label = `班组${freshMark()}`
    const name = `江守班${freshMark()}`
    const id = await define(label)
    const page = await logIn('workshop@420581.onenet.test')
    await openForm(page, '/admin/collections/model-workers/create')
    await page.fill('input[name="name"]', name)
    await inputOf(page, label).fill('焊接一班')
    await page.click('#action-save-draft')
    await page.waitForURL(/\/model-workers\/\d+$/)
    await page.reload()
    await page.waitForSelector('.custom-values')
    expect(await inputOf(page, label).inputValue()).toBe('焊接一班')

    const { body } = await askApi<{ key: string }>(page, `/api/custom-fields/${id}`)
    const columns = encodeURIComponent(JSON.stringify(['name', 'custom']))
    const where = `where[or][0][and][0][custom.${body.key}][equals]=${encodeURIComponent('焊接一班')}`
    await page.goto(`/admin/collections/model-workers?columns=${columns}&${where}`)
    const row = page.locator('tbody tr')
    const shown = async () => (await row.allInnerTexts()).join().includes(`${label}：焊接一班`)
    expect(await within(10_000, shown)).toBe(true)
    expect(await row.count()).toBe(1)
    // The list's own filters know the field by name.
    expect(
      await within(10_000, async () =>
        (await page.locator('.where-builder').innerText()).includes(label),
      ),
    ).toBe(true)
  })

  it('is neither shown nor open to filters in the neighbouring county', async () => {
    const label = `工龄${freshMark()}`
    const id = await define(label)
    const page = await logIn('branch-admin@420583.onenet.test')
    expect((await askApi(page, `/api/custom-fields/${id}`)).status).toBe(404)
    const offered = page.waitForResponse('**/api/custom-fields/**')
    await openForm(page, '/admin/collections/model-workers/create')
    expect(await (await offered).text()).not.toContain(label)
    expect(await page.locator(`text=${label}`).count()).toBe(0)
  })
})
