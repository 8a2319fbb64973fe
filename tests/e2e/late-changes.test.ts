import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { logIn, openForm, withBrowser } from '../support/browser'

withBrowser()

/** Holds the next answer of the form's server until it is let go. */
const holdNextAnswer = async (page: Page) => {
  let letGo = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const answered = new Promise<void>((resolve) => {
    void page.route(
      '**/admin/collections/services/create',
      async (route) => {
        const answer = await route.fetch()
        resolve()
        await gate
        await route.fulfill({ response: answer })
      },
      { times: 1 },
    )
  })
  return { answered, letGo }
}

it('a box ticked just before the answer to the change before arrives still opens its part', async () => {
  const editor = await logIn('editor@420581.onenet.test')
  await openForm(editor, '/admin/collections/services/create')
  const held = await holdNextAnswer(editor)
  await editor.fill('input[name="title"]', '驿站补给')
  await editor.click('.tabs-field__tab-button:has-text("网上办理")')
  await held.answered
  await editor.check('#field-acceptsCases')
  held.letGo()
  await editor.waitForSelector('#field-formFields .array-field__add-row')
  expect(await editor.isChecked('#field-acceptsCases')).toBe(true)
})
