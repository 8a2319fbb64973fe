import { describe, expect, it } from 'vitest'
import {
  askApi,
  freshMark,
  logIn,
  openForm,
  saveWith,
  VISIBLE_WITHIN,
  visit,
  withBrowser,
  within,
} from '../support/browser'

const CITY_TITLE = '高温慰问申请（全市）'
const COUNTY_TITLE = '高温慰问申请（宜都）'

type Created = { doc: { id: number } }

withBrowser()

describe('a service listing of the city', () => {
  it('is replaced on the county site that overrides it, and stays on the neighbour’s', async () => {
    const key = `heat-relief-${freshMark()}`
    const city = await logIn('branch-admin@420500.onenet.test')
    const published = await askApi<Created>(city, '/api/services', {
      method: 'POST',
      body: { title: CITY_TITLE, key, package: 'aid', _status: 'published' },
    })
    expect(published.status).toBe(201)

    const editor = await logIn('editor@420581.onenet.test')
    await openForm(editor, '/admin/collections/services/create')
    await editor.fill('input[name="title"]', COUNTY_TITLE)
    await editor.fill('input[name="key"]', key)
    await editor.fill('input[name="timeLimit"]', '2 个工作日')
    await saveWith(editor, '#action-save-draft')
    await editor.waitForURL(/\/services\/\d+$/)
    const id = editor.url().split('/').at(-1)

    const visitor = await visit(`/unions/420581/services/${key}`)
    expect(await visitor.textContent('h1')).toContain(CITY_TITLE)

    await editor.fill('input[name="phone"]', '0717-12351')
    await saveWith(editor, '#action-submit')
    await editor.waitForSelector('#action-withdraw')
    // Away from the form: while it is open, nobody else gets the record.
    await editor.goto('/admin')
    const reviewer = await logIn('reviewer@420581.onenet.test')
    await openForm(reviewer, `/admin/collections/services/${id}`)
    await reviewer.click('#action-save')
    await reviewer.waitForSelector('button:has-text("下线")')

    const titleAt = async (code: string) => {
      await visitor.goto(`/unions/${code}/services/${key}`)
      return (await visitor.textContent('h1')) ?? ''
    }
    expect(
      await within(VISIBLE_WITHIN, async () => (await titleAt('420581')).includes(COUNTY_TITLE)),
    ).toBe(true)
    expect(await titleAt('420583')).toContain(CITY_TITLE)
  })
})
