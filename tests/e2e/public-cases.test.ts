// The way of a worker with a phone: from the guide to the form, the slip, the answer, the rating.
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { violationsOn } from '../support/axe'
import {
  askApi,
  freshMark,
  logIn,
  visit,
  visitWithoutScripts,
  withBrowser,
  within,
} from '../support/browser'

withBrowser()

const GUIDE = '/unions/420581/services/help'
const FORM = `${GUIDE}/apply`
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n',
)
const proof = (name: string) => ({ name, mimeType: 'application/pdf', buffer: PDF })

const slipOf = async (page: Page): Promise<{ number: string; code: string }> => ({
  number: (await page.textContent('.slip-number')) ?? '',
  code: (await page.textContent('.slip-code')) ?? '',
})

const fillIn = async (page: Page, content: string): Promise<void> => {
  await page.getByLabel('姓名').fill('向家明')
  await page.getByLabel('联系电话').fill('13800000001')
  await page.getByLabel('您遇到了什么问题').fill(content)
}

/** How many sheets a page is printed on. */
const sheetsOf = async (page: Page): Promise<number> => {
  const margin = { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' }
  const printed = (await page.pdf({ format: 'A4', margin })).toString('latin1')
  return printed.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** What the browser keeps of the form, to be brought back another time. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify({ ...localStorage }))

/** Whether it is kept; it is written a moment after the last key. */
const keeps = (page: Page, text: string): Promise<boolean> =>
  within(20_000, async () => (await kept(page)).includes(text))

const isWideAsScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

const expectGood = async (page: Page): Promise<void> => {
  expect(await violationsOn(page)).toEqual([])
  expect(await isWideAsScreen(page)).toBe(true)
}

type Found = { docs: { id: number }[] }

/** An officer of the county with the case of a number. */
const officerOf = async (number: string) => {
  const desk = await logIn('case-officer@420581.onenet.test')
  const { body } = await askApi<Found>(desk, `/api/cases?where[number][equals]=${number}`)
  const id = body.docs[0]?.id
  const act = async (action: string, more: object = {}) => {
    const path = `/api/cases/${id}/actions/${action}`
    const answer = await askApi<unknown>(desk, path, { method: 'POST', body: more })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }
  return { act, desk, id }
}

const openCase = async (page: Page, number: string, code: string): Promise<void> => {
  await page.goto('/track')
  await page.getByLabel('编号').fill(number)
  await page.getByLabel('查询码').fill(code)
  await page.click('button:has-text("查询")')
}

describe('a worker with a phone', () => {
  it('asks for help, answers the question and rates the result', async () => {
    const page = await visit(GUIDE, 'phone')
    await page.click('a:has-text("网上办理")')
    await page.waitForSelector('[data-draft-note]:not([hidden])')
    await expectGood(page)
    await page.click('button:has-text("提交")')
    await page.waitForSelector('[data-problems]:not([hidden])')
    const problems = await page.locator('[data-problems] li').allTextContents()
    expect(problems).toContain('请填写姓名。')
    await expectGood(page)

    const content = `单位拖欠工资三个月，请帮助。${freshMark()}`
    await fillIn(page, content)
    await page.getByLabel('身份证号').fill('42058119800101123X')
    await page.getByLabel('身份证号').blur()
    await page.waitForSelector('[id="p-applicant.idNumber"]:not([hidden])')
    expect(await keeps(page, content)).toBe(true)
    await page.reload()
    await page.waitForSelector('[data-draft-note]:not([hidden])')
    // A slip of the finger must not cost what was typed.
    await page.click('button:has-text("清空重填")')
    expect(await page.getByLabel('您遇到了什么问题').inputValue()).toBe(content)
    expect(await page.getByLabel('身份证号').inputValue()).toBe('')

    const program = { name: '打不开.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') }
    await page.setInputFiles('input[type="file"]', [program, proof('工资条.pdf')])
    await page.waitForSelector('text=工资条.pdf（已上传）')
    await page.waitForSelector('.field-problem:has-text("打不开.exe：")')
    await Promise.all([
      page.waitForURL('**/sent'),
      page.dblclick('button:has-text("提交")', { delay: 20 }),
    ])
    const { code, number } = await slipOf(page)
    expect(number).toMatch(/^\d{15}$/)
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    await expectGood(page)
    expect(await kept(page)).toBe('{}')

    const { act, desk, id } = await officerOf(number)
    await act('accept', { note: '已受理' })
    await act('return', { note: '请问单位叫什么名字？' })
    await page.goto('/track')
    expect(await page.textContent('.asked')).toBe('请问单位叫什么名字？')
    await expectGood(page)
    await page.getByLabel('您的回答').fill('宜都恒达化工有限公司')
    await page.setInputFiles('input[type="file"]', proof('合同.pdf'))
    await page.click('button:has-text("提交回答")')
    await page.waitForSelector('[role="status"]:has-text("您的回答已经交给工会")')
    expect(await page.locator('.file-list a').allTextContents()).toEqual(['工资条.pdf', '合同.pdf'])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('a:has-text("合同.pdf")'),
    ])
    expect(download.suggestedFilename()).toBe('合同.pdf')

    await act('approve', { note: '核实' })
    const { body } = await askApi<{ state: string }>(desk, `/api/cases/${id}`)
    expect(body.state).toBe('handling')
    await act('finish', { note: '工资已经补发到位。', result: 'done' })
    await page.reload()
    expect(await page.textContent('.result')).toContain('工资已经补发到位。')
    await expectGood(page)
    await page.getByLabel('解决了', { exact: true }).check()
    await page.getByLabel('5 分 很满意').check()
    await page.click('button:has-text("提交评价")')
    await page.waitForSelector('text=谢谢您的评价')
    expect(await page.textContent('.state')).toBe('已评价')
    await desk.context().close()
    await page.click('button:has-text("看完了，退出")')
    await page.waitForSelector('text=凭提交时给您的编号和查询码')
    await page.context().close()
  })

  it('opens the case by its QR code, without the code in any address that is sent', async () => {
    const page = await visit(FORM, 'phone')
    await fillIn(page, `扫码。${freshMark()}`)
    await Promise.all([page.waitForURL('**/sent'), page.click('button:has-text("提交")')])
    const { code, number } = await slipOf(page)
    expect(await sheetsOf(page)).toBe(1)
    const other = await visit('/', 'phone')
    const asked: string[] = []
    other.on('request', (request) => asked.push(request.url(), request.headers().referer ?? ''))
    await other.goto(`/track#${number}.${code}`)
    await other.waitForSelector('.tracked')
    expect(await other.textContent('.eyebrow')).toContain(number)
    expect(asked.filter((url) => url.includes(code))).toEqual([])
    expect(new URL(other.url()).hash).toBe('')
    await Promise.all([page.context().close(), other.context().close()])
  })

  it('sees what is asked of him only, and what the formula comes to', async () => {
    const page = await visit('/services/hardship/apply', 'phone')
    await page.waitForSelector('[data-draft-note]:not([hidden])')
    const settled = page.getByText('在城镇连续务工是否满一年')
    expect(await settled.isVisible()).toBe(false)
    const migrant = page.locator('fieldset', { hasText: '是否农民工' }).last()
    await migrant.getByLabel('是', { exact: true }).check()
    expect(await settled.isVisible()).toBe(true)
    await expectGood(page)
    await migrant.getByLabel('否', { exact: true }).check()
    expect(await settled.isVisible()).toBe(false)
    await page.getByLabel('共同生活人口').fill('3')
    await page.getByLabel('家庭年可支配收入（元）').fill('24000')
    await page.getByLabel('家庭年刚性支出（元）').fill('6000')
    await page.click('button:has-text("试算一下")')
    // (24000 − 6000) ÷ 12 ÷ 3
    await page.waitForSelector('[data-sum="monthlyPerHead"]:has-text("500")')
    expect(await page.textContent('[data-sum="monthlyPerHead"]')).toContain('困难')
    await page.getByLabel('联系电话').fill('13800000003')
    expect(await keeps(page, '13800000003')).toBe(true)
    expect(await kept(page)).not.toContain('24000')
    await page.context().close()
  })

  it('is asked for a code that comes by mail before his cases are shown', async () => {
    const page = await visit('/my-cases', 'phone')
    await expectGood(page)
    await page.getByLabel('提交时填的电子邮箱').fill(`${freshMark()}@example.cn`)
    await page.click('button:has-text("发送验证码")')
    await page.getByLabel('邮件里的 6 位验证码').fill('000000')
    await expectGood(page)
    await page.click('button:has-text("查看我的办件")')
    await page.waitForSelector('[role="alert"]:has-text("验证码不对")')
    await page.context().close()
  })

  it('is told the same for a wrong code and an unknown number', async () => {
    const page = await visit('/track', 'phone')
    await expectGood(page)
    await openCase(page, '202601010000000', '0000-0000-0000-0000')
    expect(await page.textContent('[role="alert"]')).toContain('编号或查询码不对')
    expect(await page.getByLabel('编号').inputValue()).toBe('202601010000000')
    await page.context().close()
  })
})

describe('without scripts', () => {
  it('a form comes back as it was typed, with what is wrong, and is sent then', async () => {
    const page = await visitWithoutScripts(FORM)
    const content = `没有脚本也能办。${freshMark()}`
    await fillIn(page, content)
    await page.getByLabel('身份证号').fill('42058119800101123X')
    await page.setInputFiles('input[type="file"]', proof('证明.pdf'))
    await page.click('button:has-text("提交")')
    await page.waitForSelector('[id="p-applicant.idNumber"]:not([hidden])')
    expect(await page.getByLabel('您遇到了什么问题').inputValue()).toBe(content)
    expect(await page.textContent('.file-list')).toContain('证明.pdf')
    await page.getByLabel('身份证号').fill('')
    await page.click('button:has-text("提交")')
    await page.waitForURL('**/sent')
    const { code, number } = await slipOf(page)
    await page.context().close()

    const other = await visitWithoutScripts('/track')
    await openCase(other, number, code)
    expect(await other.textContent('.timeline')).toContain('您提交了申请')
    expect(await other.textContent('.file-list')).toContain('证明.pdf')
    await other.click('summary:has-text("不想办了")')
    await other.click('button:has-text("确定撤回")')
    await other.waitForSelector('text=已经撤回')
    await other.context().close()
  })

  it('the page that tells what is wrong has no fault that axe knows', async () => {
    const page = await visit('/privacy', 'phone')
    // Scripts that do not arrive: axe itself needs a browser that could run them.
    await page.route('**/scripts/**', (route) => route.abort())
    await page.goto(FORM)
    await fillIn(page, '脚本没有加载。')
    await page.getByLabel('身份证号').fill('42058119800101123X')
    await page.click('button:has-text("提交")')
    await page.waitForSelector('[data-problems]:not([hidden])')
    await expectGood(page)
    await page.context().close()
  })
})

it('the form is the same for everybody and runs no script that stands in the page', async () => {
  const answer = await fetch(new URL(FORM, inject('productUrl')))
  const html = await answer.text()
  expect(answer.headers.get('cache-control')).toContain('s-maxage')
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(html.match(/<script\b[^>]*>/g)).toEqual([
    '<script type="module" src="/scripts/site-scripts/apply">',
  ])
})
