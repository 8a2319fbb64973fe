import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  askApi,
  freshMark,
  logIn,
  openForm,
  openPage,
  saveWith,
  visit,
  withBrowser,
} from '../support/browser'

withBrowser()

const choose = async (page: Page, control: string, option: string): Promise<void> => {
  await page.click(`${control} .rs__control`)
  await page.click(`.rs__option:has-text("${option}")`)
}

/** A row of one of the two lists, opened, with its fields. */
const addRow = async (page: Page, list: 'formFields' | 'flowSteps', at: number) => {
  await page.click(`#field-${list} .array-field__add-row`)
  await page.waitForSelector(`#field-${list}__${at}__kind`)
}

const configure = async (page: Page, title: string): Promise<string> => {
  await openForm(page, '/admin/collections/services/create')
  await page.fill('input[name="title"]', title)
  await page.click('.tabs-field__tab-button:has-text("网上办理")')
  await page.check('#field-acceptsCases')
  await addRow(page, 'formFields', 0)
  await page.fill('#field-formFields__0__label', '哪个站点缺什么')
  await page.check('#field-formFields__0__isRequired')
  await addRow(page, 'formFields', 1)
  await page.fill('#field-formFields__1__label', '急不急')
  await choose(page, '#field-formFields__1__kind', '单选')
  await page.fill('#field-formFields__1__options', '今天就要\n这周内')
  await addRow(page, 'formFields', 2)
  await page.fill('#field-formFields__2__label', '为什么这么急')
  const third = page.locator('#formFields-row-2')
  await third.locator('.select', { hasText: '前面的哪一项' }).locator('.rs__control').click()
  await page.click('.rs__option:has-text("急不急")')
  await third.locator('.select', { hasText: '选了什么' }).locator('.rs__control').click()
  await page.click('.rs__option:has-text("今天就要")')
  await addRow(page, 'flowSteps', 0)
  await choose(page, '#field-flowSteps__0__kind', '核验')
  await saveWith(page, '#action-save-draft')
  await page.waitForURL(/\/services\/\d+$/)
  return page.url().split('/').at(-1) ?? ''
}

/** Opens the list and waits until it takes files. */
const openList = (page: Page): Promise<void> =>
  openPage(page, '/admin/collections/services', '.item-import__file')

const publish = (page: Page, id: string) =>
  askApi<{ errors?: { code: string; message: string }[]; doc?: { definition: number } }>(
    page,
    `/api/services/${id}`,
    { method: 'PATCH', body: { _status: 'published' } },
  )

describe('a county editor', () => {
  it('configures a form and a flow, sees what is missing, puts it right and takes applications in', async () => {
    const title = `驿站补给${freshMark()}`
    const editor = await logIn('editor@420581.onenet.test')
    const id = await configure(editor, title)

    const reviewer = await logIn('reviewer@420581.onenet.test')
    const refused = await publish(reviewer, id)
    expect(refused.status).toBe(400)
    expect(refused.body.errors?.[0]?.message).toContain('案件永远办不结')

    await editor.goto(`/preview/services/${id}`)
    expect(await editor.textContent('.trial-problems')).toContain('案件永远办不结')

    await openForm(editor, `/admin/collections/services/${id}`)
    await editor.click('.tabs-field__tab-button:has-text("网上办理")')
    await addRow(editor, 'flowSteps', 1)
    await editor.fill('#field-flowSteps__1__limitAmount', '3')
    await saveWith(editor, '#action-save-draft')
    await editor.waitForSelector('.payload-toast-container :text("已")')

    await editor.goto(`/preview/services/${id}`)
    const trial = (await editor.textContent('.trial')) ?? ''
    expect(trial).toContain('可以发布')
    expect(trial).toMatch(/办理.*3 个工作日内.*最迟 \d{4}年\d+月\d+日 24 时前/s)
    expect(trial).toContain('哪个站点缺什么')
    expect(trial).toContain('“急不急”是“今天就要”时才需要填写')

    // Handing it over lets go of the form; until then nobody else may change the record.
    const handed = await askApi(editor, `/api/services/${id}/submit`, { method: 'POST', body: {} })
    expect(handed).toMatchObject({ status: 200 })
    const published = await publish(reviewer, id)
    expect(published).toMatchObject({ status: 200 })
    const { body } = await askApi<{ key: string }>(editor, `/api/services/${id}`)
    const visitor = await visit('/')
    const sent = await askApi<{ number: string }>(visitor, '/api/cases', {
      method: 'POST',
      body: {
        ...{ service: body.key, organization: '420581' },
        applicant: { name: '向家明', phone: '13800000000' },
        answers: { naGeZhanDianQueShenMe: '陆城驿站缺水' },
      },
    })
    expect(sent.status).toBe(201)
    expect(sent.body.number).toMatch(/^\d{15}$/)
  })

  it('takes in the file of a neighbour’s item as a draft of its own', async () => {
    const giver = await logIn('editor@420581.onenet.test')
    const found = await askApi<{ docs: { id: number }[] }>(
      giver,
      '/api/services?where[key][equals]=hardship&where[organization.code][equals]=420581',
    )
    await openForm(giver, `/admin/collections/services/${found.body.docs[0]?.id}`)
    const [download] = await Promise.all([
      giver.waitForEvent('download'),
      giver.click('a:has-text("导出为文件")'),
    ])
    const taker = await logIn('editor@420583.onenet.test')
    await openList(taker)
    await taker.setInputFiles('.item-import__file', await download.path())
    await taker.waitForURL(/\/services\/\d+$/)
    expect(await taker.inputValue('input[name="title"]')).toBe('宜都困难职工申报建档')

    await openList(taker)
    await taker.setInputFiles('.item-import__file', {
      ...{ name: '别的.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
    })
    await taker.waitForSelector('.item-import__faults:has-text("这不是事项文件")')
  })
})
