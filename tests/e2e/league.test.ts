import { describe, expect, it } from 'vitest'
import { violationsOn } from '../support/axe'
import {
  askApi,
  logIn,
  openContext,
  visit,
  visitWithoutScripts,
  withBrowser,
} from '../support/browser'

/** A reader's browser: the tests' own names itself as a program, whose clicks do not count. */
const READER = 'Mozilla/5.0 (Linux; Android 13; V2241A) Chrome/109.0.0.0 Mobile Safari/537.36'

withBrowser()

describe('the league table', () => {
  it('reads as a table without scripts, tells its rule, and leads to a city and out into a sheet', async () => {
    const plain = await visitWithoutScripts('/')
    await plain.getByRole('link', { name: '办理排行榜', exact: true }).click()
    const table = plain.getByRole('table', { name: /全省各市州工会办理排行榜/ })
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(10)
    expect(await plain.getByText('这张表怎么算').isVisible()).toBe(true)
    const [sheet] = await Promise.all([
      plain.waitForEvent('download'),
      plain.getByRole('link', { name: '下载表格（CSV）' }).click(),
    ])
    expect(sheet.suggestedFilename()).toMatch(/排行榜(（未定稿）)?\.csv$/)
    await table.getByRole('link', { name: '宜昌', exact: true }).click()
    await plain.getByRole('heading', { level: 1, name: /宜昌.*各县市区工会办理排行榜/ }).waitFor()
    await plain.context().close()
  })

  it('can be used by everybody and fits on a phone', async () => {
    const page = await visit('/figures', 'phone')
    expect(await violationsOn(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
  })
})

describe('views and likes of a service', () => {
  it('count once a day for a device, with scripts and without', async () => {
    const page = await visit('/services')
    const href = await page.locator('main a[href^="/services/"]').first().getAttribute('href')
    if (!href) throw new Error('no service is listed')
    const reader = await openContext({ userAgent: READER })
    const opened = await reader.newPage()
    await opened.goto(href)
    await opened.locator('[data-counts]').waitFor()
    await opened.getByRole('button', { name: '点赞' }).click()
    await opened.getByText('谢谢，已点赞。').waitFor()
    expect(await opened.locator('[data-counts]').textContent()).toMatch(
      /^[1-9][\d,]* 人次点赞 · 浏览 [\d,]+ 次$/,
    )
    await opened.getByRole('button', { name: '点赞' }).click()
    await opened.getByText('今天已经点过赞了，明天可以再点。').waitFor()

    const old = await openContext({ userAgent: READER, javaScriptEnabled: false })
    const plain = await old.newPage()
    await plain.goto(href)
    await plain.getByRole('button', { name: '点赞' }).click()
    await plain.waitForURL(/#liked$/)
    expect(await plain.getByText('谢谢，已点赞。').isVisible()).toBe(true)
    await Promise.all([page.context().close(), reader.close(), old.close()])
  })
})

describe('the figures of cases', () => {
  it('say the same on the screen and in the API, and lead to the union below', async () => {
    const page = await logIn('branch-admin@420500.onenet.test')
    await page.goto('/admin/case-figures')
    await page.getByRole('heading', { name: '宜昌市总工会 · 办件统计' }).waitFor()
    await page.locator('.figure-chart svg').first().waitFor()
    const id = await page.locator('input[name="union"]').inputValue()
    const { body } = await askApi<{ total: { received: number } }>(
      page,
      `/api/organizations/${id}/case-figures`,
    )
    const whole = page
      .getByRole('table', { name: '下级工会办理情况比较' })
      .locator('tfoot tr')
      .last()
    expect(await whole.locator('td').first().textContent()).toBe(
      body.total.received.toLocaleString('zh-CN'),
    )
    const below = page
      .getByRole('table', { name: '下级工会办理情况比较' })
      .locator('tbody th a')
      .first()
    const name = await below.textContent()
    await below.click()
    await page.getByRole('heading', { name: `${name} · 办件统计` }).waitFor()
    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出统计（Excel）' }).click(),
    ])
    expect(sheet.suggestedFilename()).toMatch(/办件统计-\d{4}-\d\d-\d\d\.xlsx$/)
  })
})
