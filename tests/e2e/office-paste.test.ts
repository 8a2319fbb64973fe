import { describe, expect, it } from 'vitest'
import {
  EDITOR,
  newArticle,
  PICTURE,
  PLACE,
  paste,
  type StoredArticle,
  saveDraft,
  storedArticle,
} from '../support/article'
import { askApi, logIn, withBrowser, within } from '../support/browser'

const kinds = ({ content }: StoredArticle) =>
  content.root.children.map(({ type, tag }) => tag ?? type)

withBrowser()

describe('an article pasted from Word', () => {
  it('keeps its parts, uploads the carried picture, and is published once the missing one is there', async () => {
    const editor = await logIn('editor@420581.onenet.test')
    await newArticle(editor, '粘贴检验：送清凉走进工地')
    await paste(editor, 'word-article')
    await editor.waitForSelector(`${EDITOR} img`)
    expect(await editor.textContent(PLACE)).toContain('image003.png')

    const draft = await saveDraft(editor)
    expect(kinds(draft)).toEqual(
      'h2 paragraph paragraph h3 ol h3 ul table upload missing-picture quote paragraph'.split(' '),
    )
    const upload = draft.content.root.children.find(({ type }) => type === 'upload')
    const media = await askApi<{ alt: string; mimeType: string }>(
      editor,
      `/api/media/${upload?.value}?depth=0`,
    )
    expect(media.body).toMatchObject({
      alt: '各县市区送清凉覆盖人数柱形图',
      mimeType: 'image/png',
    })

    const reviewer = await logIn('reviewer@420581.onenet.test')
    const refused = await askApi<{ errors: { message: string }[] }>(
      reviewer,
      `/api/news/${draft.id}`,
      { method: 'PATCH', body: { _status: 'published' } },
    )
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0]?.message).toContain('文中还有 1 处图片没有上传')

    await editor.setInputFiles(`${PLACE} input[type="file"]`, PICTURE)
    await editor.waitForSelector(PLACE, { state: 'detached' })
    await saveDraft(editor)
    expect(
      await within(
        10_000,
        async () => !kinds(await storedArticle(editor)).includes('missing-picture'),
      ),
    ).toBe(true)
    const published = await askApi(reviewer, `/api/news/${draft.id}`, {
      method: 'PATCH',
      body: { _status: 'published' },
    })
    expect(published.status).toBe(200)
  })

  it('says what is wrong at the place when an upload is refused, and can be done without', async () => {
    const page = await logIn('editor@420581.onenet.test')
    await newArticle(page, '粘贴检验：上传失败')
    await page.route('**/api/media', (route) =>
      route.fulfill({ status: 400, json: { errors: [{ code: 'x', message: '文件太大。' }] } }),
    )
    await paste(page, 'word-article')
    await page.waitForSelector(`${PLACE}__error`)
    expect(await page.textContent(`${PLACE}__error`)).toBe('文件太大。')
    for (let left = 2; left > 0; left--) {
      await page.locator(`${PLACE}__remove`).first().click()
      await page.waitForFunction(
        ({ place, count }) => document.querySelectorAll(place).length < count,
        { place: PLACE, count: left },
      )
    }
    expect(kinds(await saveDraft(page))).not.toContain('missing-picture')
  })
})

describe('texts of other programs', () => {
  it.each([
    ['wps-article', 'h2 paragraph paragraph h3 ul h3 ol table upload missing-picture paragraph'],
    ['excel-range', 'table'],
    ['libreoffice', 'h2 paragraph ul upload table'],
  ])('%s', async (name, expected) => {
    const page = await logIn('editor@420581.onenet.test')
    await newArticle(page, `粘贴检验：${name}`)
    await paste(page, name)
    await page.waitForSelector(`${EDITOR} table`)
    if (expected.includes('upload')) await page.waitForSelector(`${EDITOR} img`)
    const found = kinds(await saveDraft(page))
    // The editor keeps an empty line after a block at the end, to type on.
    expect(found.join(' ').replace(/ paragraph$/, '')).toBe(expected.replace(/ paragraph$/, ''))
  })
})
