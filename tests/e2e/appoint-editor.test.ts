import { describe, expect, it } from 'vitest'
import { askApi, freshMark, logIn, openForm, openPage, withBrowser } from '../support/browser'

const PASSWORD = 'Zhijiang-Bianji-2026'

type Found = { docs: { id: number; organization: number }[] }

withBrowser()

describe('a city branch-admin', () => {
  it('opens a county below and appoints an editor, who works there and nowhere else', async () => {
    const email = `new-editor-${freshMark()}@420583.onenet.test`
    const admin = await logIn('branch-admin@420500.onenet.test')
    const union = async (code: string) =>
      (await askApi<Found>(admin, `/api/organizations?where[code][equals]=${code}`)).body.docs[0]
        ?.id
    const [zhijiang, yidu] = await Promise.all([union('420583'), union('420581')])

    await openPage(admin, '/admin/tree', 'input[type="search"]')
    await admin.fill('input[type="search"]', '枝江市总工会')
    await admin.click('a:has-text("枝江市总工会"), [role="option"]:has-text("枝江市总工会")')
    await admin.waitForURL(new RegExp(`/organizations/${zhijiang}`))

    await openForm(admin, '/admin/collections/users/create')
    await admin.fill('input[name="name"]', '周新编')
    await admin.fill('input[name="email"]', email)
    await admin.fill('input[name="password"]', PASSWORD)
    await admin.fill('input[name="confirm-password"]', PASSWORD)
    await admin.click('#field-appointments .array-field__add-row')
    const row = admin.locator('#appointments-row-0')
    await row.locator('.rs__control').first().click()
    await row.locator('.rs__input').first().fill('枝江市总工会')
    await admin.click('.rs__option:has-text("枝江市总工会")')
    await row.locator('.rs__control').nth(1).click()
    await admin.waitForSelector('.rs__option:has-text("内容编辑")')
    const offered = await admin.locator('.rs__option').allTextContents()
    expect(offered).not.toContain('安全管理员')
    await admin.click('.rs__option:has-text("内容编辑")')
    await admin.click('#action-save')
    await admin.waitForURL(/\/users\/\d+$/)

    const editor = await logIn(email, PASSWORD)
    const write = (organization: number | undefined) =>
      askApi(editor, '/api/news', { method: 'POST', body: { title: '试写一条', organization } })
    expect((await write(zhijiang)).status).toBe(201)
    expect((await write(yidu)).status).toBe(403)
    expect((await askApi(editor, '/api/users')).body).toMatchObject({ totalDocs: 1 })
  })
})
