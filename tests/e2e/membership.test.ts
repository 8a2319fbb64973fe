import { describe, expect, it } from 'vitest'
import { idNumberCheckDigit } from '@/src/lib/identifiers/id-number'
import { askApi, freshMark, logIn, openForm, withBrowser } from '../support/browser'

withBrowser()

/** An invented ID number that no earlier try has used. */
const freshIdNumber = (): string => {
  const head = `42058119850614${String(Date.now() % 1000).padStart(3, '0')}`
  return head + idNumberCheckDigit(head)
}

type Page = Awaited<ReturnType<typeof logIn>>

const register = async (page: Page, person: { name: string; idNumber: string }, entry?: string) => {
  await openForm(page, '/admin/collections/members/create')
  await page.fill('input[name="name"]', person.name)
  await page.fill('input[name="idNumber"]', person.idNumber)
  await page.fill('input[name="phone"]', '13812345678')
  if (entry) await page.click(`#field-entry label:has-text("${entry}")`)
  await page.click('#action-save')
}

describe('a registrar', () => {
  it('registers a member, whom another county asks for and this one releases', async () => {
    const person = { name: `向守江${freshMark()}`, idNumber: freshIdNumber() }
    const yidu = await logIn('registrar@420581.onenet.test')
    await register(yidu, person)
    await yidu.waitForURL(/\/members\/\d+$/)
    await yidu.click('.tabs-field__tab-button:has-text("会籍变化")')
    await yidu.waitForSelector('.ledger td:has-text("入会")')
    const source = await yidu.content()
    expect(source).not.toContain(person.idNumber)
    expect(source).not.toContain('13812345678')

    const zhijiang = await logIn('registrar@420583.onenet.test')
    await register(zhijiang, person)
    await zhijiang.waitForSelector('.payload-toast-item:has-text("已在其他工会入会")')
    await register(zhijiang, person, '从其他工会转入')
    await zhijiang.waitForURL(/\/members\/\d+$/)
    const member = zhijiang.url().split('/').at(-1)

    await yidu.goto('/admin')
    const task = yidu.locator(`.task-list__link:has-text("${person.name}")`)
    await openForm(yidu, String(await task.getAttribute('href')))
    await yidu.click('button:has-text("放行")')
    await yidu.waitForSelector('#field-state:has-text("已放行")')
    const { body } = await askApi<{ status: string }>(zhijiang, `/api/members/${member}`)
    expect(body.status).toBe('active')
    const found = await askApi<{ docs: { status: string }[] }>(
      yidu,
      `/api/members?where[idNumber][equals]=${person.idNumber}`,
    )
    expect(found.body.docs.map(({ status }) => status)).toEqual(['transferred-out'])
  })
})
