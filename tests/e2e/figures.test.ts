import { describe, expect, it } from 'vitest'
import { askApi, logIn, withBrowser } from '../support/browser'

type Comparison = { rows: { id: number; name: string; members: number }[] }
type Found = { docs: { id: number }[] }

withBrowser()

describe('the figures of a city', () => {
  it('are drawn, stand in tables too, lead to the county below and out into a sheet', async () => {
    const page = await logIn('branch-admin@420500.onenet.test')
    const { body } = await askApi<Found>(page, '/api/organizations?where[code][equals]=420500')
    const city = body.docs[0]?.id
    const { body: told } = await askApi<Comparison>(
      page,
      `/api/organizations/${city}/figures/children?sort=-members`,
    )
    const largest = told.rows[0]

    await page.goto('/admin')
    await page.getByRole('link', { name: '看全部统计和下级比较' }).click()
    await page.getByRole('heading', { name: /宜昌市总工会 · 统计/ }).waitFor()
    await page.locator('.figure-chart svg').first().waitFor()
    await page.getByRole('columnheader', { name: '会员', exact: true }).getByRole('link').click()
    await page.waitForURL(/sort=-members/)
    const first = page.getByRole('table', { name: '下级工会比较' }).locator('tbody tr').first()
    await first.getByText(largest?.name ?? '').waitFor()
    expect(await first.textContent()).toContain(largest?.members.toLocaleString('zh-CN'))

    await first.getByRole('link').click()
    await page.getByRole('heading', { name: `${largest?.name} · 统计` }).waitFor()
    const ages = page.getByRole('table', { name: '会员年龄' })
    expect(await ages.textContent()).toContain('26—35岁')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出统计（Excel）' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/统计-\d{4}-\d\d-\d\d\.xlsx$/)
  })
})
