import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  askApi,
  freshMark,
  logIn,
  openForm,
  reloadForm,
  saveWith,
  visit,
  withBrowser,
} from '../support/browser'

const ID_NUMBER = '11010519491231002X'
const PHONE = '13900000001'

type Stored = { id: number; slug: string; idNumber?: string }

withBrowser()

const tab = (page: Page, label: string) =>
  page.click(`.tabs-field__tab-button:has-text("${label}")`)

const upload = async (page: Page, alt: string): Promise<number> => {
  const body = await page.evaluate(async (text) => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 800
    canvas.getContext('2d')?.fillRect(0, 0, 640, 800)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    const form = new FormData()
    form.append('file', blob as Blob, '照片.png')
    form.append('_payload', JSON.stringify({ alt: text }))
    return (await fetch('/api/media', { method: 'POST', body: form })).json()
  }, alt)
  return body.doc.id
}

const save = async (page: Page, slug: string): Promise<Stored> => {
  await saveWith(page, '#action-save-draft')
  await page.waitForURL(new RegExp(`/${slug}/\\d+$`))
  return stored(page, slug)
}

const stored = async (page: Page, slug: string): Promise<Stored> =>
  (await askApi<Stored>(page, `/api/${slug}/${page.url().split('/').at(-1)}?draft=true`)).body

const submit = async (page: Page): Promise<void> => {
  await saveWith(page, '#action-submit')
  await page.waitForSelector('#action-withdraw')
}

const publish = async (page: Page, slug: string, id: number): Promise<void> => {
  await openForm(page, `/admin/collections/${slug}/${id}`)
  await page.click('#action-save')
  await page.waitForSelector('button:has-text("下线")')
}

describe('a workshop admin', () => {
  it('registers a model worker and a studio; the public sees them without personal data', async () => {
    const name = `江守岸${freshMark()}`
    const workshop = await logIn('workshop@420581.onenet.test')
    await openForm(workshop, '/admin/collections/model-workers/create')
    const photo = await upload(workshop, '江守岸在船闸控制室的半身照')
    await workshop.fill('input[name="name"]', name)
    await workshop.fill('input[name="unitName"]', '宜都江口船闸管理所')
    await tab(workshop, '公开同意')
    await workshop.check('input[name="consent.given"]', { force: true })
    await tab(workshop, '个人信息')
    await workshop.fill('input[name="idNumber"]', ID_NUMBER)
    await workshop.fill('input[name="phone"]', PHONE)
    const person = await save(workshop, 'model-workers')
    expect(person.idNumber).toBe('110105********002X')
    const completed = await askApi(workshop, `/api/model-workers/${person.id}?draft=true`, {
      method: 'PATCH',
      body: { photo, consent: { given: true, givenAt: '2026-11-01' } },
    })
    expect(completed.status).toBe(200)
    await reloadForm(workshop)
    await submit(workshop)

    await openForm(workshop, '/admin/collections/innovation-studios/create')
    await workshop.fill('input[name="name"]', `${name}船闸检修创新工作室`)
    await workshop.locator('#field-leader .rs__control').click()
    await workshop.locator('.list-drawer').getByRole('button', { name: name }).click()
    await workshop.waitForSelector(`#field-leader:has-text("${name}")`)
    const studio = await save(workshop, 'innovation-studios')
    await submit(workshop)

    const reviewer = await logIn('reviewer@420581.onenet.test')
    await publish(reviewer, 'model-workers', person.id)
    await publish(reviewer, 'innovation-studios', studio.id)

    const visitor = await visit(`/model-workers/${person.slug}`, 'phone')
    expect(await visitor.textContent('h1')).toContain(name)
    expect(await visitor.locator('main img').count()).toBeGreaterThan(0)
    const source = await visitor.content()
    for (const secret of [ID_NUMBER, PHONE, '110105', '1949-12-31'])
      expect(source).not.toContain(secret)
    await visitor.goto(`/studios/${studio.slug}`)
    expect(await visitor.textContent('main')).toContain(name)
    const open = await askApi<Record<string, unknown>>(visitor, `/api/model-workers/${person.id}`)
    expect(Object.keys(open.body)).not.toContain('idNumber')
    expect(JSON.stringify(open.body)).not.toContain('1949-12-31')
  })
})
