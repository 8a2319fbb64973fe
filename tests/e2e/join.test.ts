import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { idNumberCheckDigit } from '@/src/lib/identifiers/id-number'
import { violationsOn } from '../support/axe'
import { askApi, freshMark, logIn, visit, withBrowser } from '../support/browser'

withBrowser()

const FORM = '/unions/420581/services/join/apply'
/** Apple's and Google's least size of what a finger hits, in CSS pixels. */
const FINGER = 44

/** Somebody whom no earlier try has invented. */
const someCourier = () => {
  const born = new Date(Date.UTC(1975, 0, 1) + Math.floor(Math.random() * 10_000) * 86_400_000)
  const serial = String(Math.floor(Math.random() * 1000)).padStart(3, '0')
  const head = `420581${born.toISOString().slice(0, 10).replaceAll('-', '')}${serial}`
  const phone = `139${String(Math.floor(Math.random() * 100_000_000)).padStart(8, '0')}`
  return { name: '覃小洈', phone, idNumber: head + idNumberCheckDigit(head) }
}

/** A finger on the screen; counts how often it is put down. */
const finger = (page: Page) => {
  let taps = 0
  return {
    taps: () => taps,
    tap: async (target: string) => {
      taps += 1
      await page.locator(target).first().click()
    },
  }
}

let courier: Awaited<ReturnType<typeof visit>>
let officer: Page
let person = someCourier()
const employer = `陆城配送站${freshMark()}`
let number = ''
let code = ''

beforeAll(async () => {
  officer = await logIn('case-officer@420581.onenet.test')
})

describe('a courier with a phone', () => {
  test('joins with four answers, a tick and a press', async () => {
    person = someCourier()
    courier = await visit(FORM, 'phone')
    const { tap, taps } = finger(courier)
    const type = async (name: string, text: string) => {
      await tap(`[name="${name}"]`)
      await courier.keyboard.type(text)
    }
    const required = await courier.locator('form.apply-form [required]').count()
    expect(required).toBeLessThanOrEqual(5)
    const isTooWide = () =>
      courier.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(await isTooWide()).toBe(false)
    await type('applicant.name', person.name)
    await type('applicant.phone', person.phone)
    await type('applicant.idNumber', person.idNumber)
    await type('answers.employer', employer)
    await tap('[data-consent] input[type="checkbox"]')
    const { height = 0 } =
      (await courier.locator('form.apply-form .button-main').boundingBox()) ?? {}
    expect(height).toBeGreaterThanOrEqual(FINGER)
    await tap('form.apply-form .button-main')
    await courier.waitForURL('**/sent')
    expect(taps()).toBeLessThanOrEqual(6)
    expect(await isTooWide()).toBe(false)
    const text = (await courier.textContent('main')) ?? ''
    number = /\b20\d{13}\b/.exec(text)?.[0] ?? ''
    code = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/.exec(text)?.[0] ?? ''
    expect([number.length, code.length]).toEqual([15, 19])
  })

  test('is offered employers of the register while typing', async () => {
    const page = await visit(FORM, 'phone')
    await page.click('[name="answers.employer"]')
    await page.keyboard.type('宜都')
    await page.waitForSelector('[role="option"]')
    const option = page.locator('[role="option"]').first()
    const name = await option.getAttribute('data-name')
    await option.click()
    expect(await page.inputValue('[name="answers.employer"]')).toBe(name)
  })

  test('who sends the same again is told what to do', async () => {
    const { body, status } = await askApi<{ errors: { code: string; message: string }[] }>(
      officer,
      '/api/cases',
      {
        method: 'POST',
        body: {
          ...{ service: 'join', organization: '420581', applicant: person },
          answers: { employer, consent: true },
        },
      },
    )
    expect([status, body.errors[0]?.code]).toEqual([409, 'join.already_applied'])
  })
})

describe('the officer', () => {
  test('takes the application up and agrees: the member is in the register', async () => {
    const found = await askApi<{ docs: { id: number }[] }>(
      officer,
      `/api/cases?where[number][equals]=${number}`,
    )
    const id = found.body.docs[0]?.id
    const act = (action: string, note: string) =>
      askApi(officer, `/api/cases/${id}/actions/${action}`, { method: 'POST', body: { note } })
    expect((await act('accept', '已电话核对')).status).toBe(200)
    expect((await act('finish', '欢迎加入工会')).status).toBe(200)
    const members = await askApi<{ docs: { status: string; employerName: string }[] }>(
      await logIn('registrar@420581.onenet.test'),
      `/api/members?where[idNumber][equals]=${person.idNumber}`,
    )
    expect(members.body.docs).toMatchObject([{ status: 'active', employerName: employer }])
  })

  test('finds the employer among those that need a union', async () => {
    const page = await logIn('registrar@420581.onenet.test')
    const tasks = await askApi<{ docs: { id: number; waiting: number }[] }>(
      page,
      `/api/founding-tasks?where[employerName][equals]=${encodeURIComponent(employer)}`,
    )
    expect(tasks.body.docs).toMatchObject([{ waiting: 1 }])
    await page.goto(`/admin/collections/founding-tasks/${tasks.body.docs[0]?.id}`)
    await page.waitForSelector(`text=请指导${employer}建立工会`)
  })
})

describe('the member card', () => {
  test('is on the tracking page and is verified by whoever scans it', async () => {
    const page = await visit('/track', 'phone')
    await page.fill('#number', number)
    await page.fill('#code', code)
    await page.click('form[data-track] .button-main')
    await page.click('text=打开电子会员卡')
    await page.waitForSelector('.member-card[data-state="active"]')
    expect(await page.textContent('.member-card')).toContain('覃**')
    expect(await page.textContent('main')).not.toContain(person.idNumber)
    expect(await violationsOn(page)).toEqual([])
    const qr = await page.locator('svg.qr').boundingBox()
    // On the first screen of a phone: it is held out at a counter.
    expect((qr?.y ?? 9999) + (qr?.height ?? 0)).toBeLessThanOrEqual(844)
    const link = page.url().split('/').at(-1)
    const { body } = await askApi<{ state: string; unionCode: string }>(
      page,
      `/api/cards/verify?token=${link}`,
    )
    expect(body).toMatchObject({ state: 'active', unionCode: '420581' })
  })

  test('needs no script', async () => {
    const page = await visit('/', 'phone')
    const html = await (await page.request.get('/card/aaaaaaaaaaaaaaaaaaaaaa')).text()
    expect(html).toContain('没有找到这张会员卡')
    const keys = await (await page.request.get('/.well-known/card-keys.json')).json()
    expect(keys.keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519' })
  })
})
