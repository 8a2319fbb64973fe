// The system-admin is told that the calendar ends and enters a year by pasting the notice.
import { expect, test } from 'vitest'
import { logIn, waitUntilAlive, withBrowser } from '../support/browser'

withBrowser()

const NOTICE = `国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`

test('a notice is read back, refused while something is wrong, and saved', async () => {
  const page = await logIn('system-admin@420000.onenet.test')
  await page.click('a:has-text("录入下一年的放假安排")')
  await waitUntilAlive(page, '.holiday-panel textarea')
  expect(await page.textContent('.holiday-panel')).toContain('已排到')
  await page.fill('.holiday-panel textarea', NOTICE.replace('共9天', '共8天'))
  await page.waitForSelector('.holiday-panel__fault:has-text("写明共 8 天，读到的是 9 天")')
  expect(await page.isDisabled('.holiday-panel button')).toBe(true)
  await page.fill('.holiday-panel textarea', NOTICE)
  await page.waitForSelector('.holiday-panel__days:has-text("10月10日")')
  await page.click('.holiday-panel button:has-text("保存 2026 年的安排")')
  await page.waitForSelector('text=2026 年的放假安排已保存')
  await page.waitForSelector('td:has-text("2026-10-10")')
})

test('nobody else finds the calendar in the console', async () => {
  const page = await logIn('branch-admin@420581.onenet.test')
  await page.waitForSelector('a[href="/admin/collections/services"]', { state: 'attached' })
  expect(await page.locator('a[href="/admin/collections/holidays"]').count()).toBe(0)
})
