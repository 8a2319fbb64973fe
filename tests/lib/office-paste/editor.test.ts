import { describe, expect, it } from 'vitest'
import { countMissingPictures } from '@/src/components/editor/office-paste/count-missing'
import { preparePaste } from '@/src/components/editor/office-paste/prepare-paste'
import { parseHtml } from '@/tests/support/parse-html'
import { clipboard } from './fixtures'

const prepare = (name: string) => preparePaste({ ...clipboard(name), file: null }, parseHtml)

describe('a paste prepared for the editor', () => {
  it('turns every picture into a marked place; those carried come with a file', async () => {
    const { document, uploads, messages } = prepare('word-article')
    const places = Array.from(document.querySelectorAll('figure'), (place) => place.dataset.name)
    expect(places).toEqual(['clip_image002.png', 'image003.png'])
    expect(document.querySelector('img')).toBeNull()
    expect(uploads).toHaveLength(1)
    expect(uploads[0]?.file).toMatchObject({
      name: 'clip_image002.png',
      type: 'image/png',
      size: 249,
    })
    expect(uploads[0]?.place.alt).toBe('各县市区送清凉覆盖人数柱形图')
    expect(messages).toHaveLength(1)
  })

  it('gives places names that stay apart when the same text is pasted twice', () => {
    const ids = [prepare('word-article'), prepare('word-article')].map(
      ({ uploads }) => uploads[0]?.place.id,
    )
    expect(new Set(ids).size).toBe(2)
  })

  it('takes the file beside the HTML for a single picture that the HTML only points at', () => {
    const file = new File([new Uint8Array([1])], 'image.png', { type: 'image/png' })
    const one = '<img src="file:///C:/t/clip_image001.png">'
    const single = preparePaste({ html: one, rtf: '', file }, parseHtml)
    expect(single.uploads.map((upload) => upload.file)).toEqual([file])
    expect(single.messages).toEqual([])
    expect(preparePaste({ html: one + one, rtf: '', file }, parseHtml).uploads).toEqual([])
  })

  it('says why a text that is too long came to nothing', () => {
    const html = `<p>${'字'.repeat(6_000_000)}</p>`
    expect(preparePaste({ html, rtf: '', file: null }, parseHtml).messages).toHaveLength(1)
  })
})

describe('missing pictures of a stored text', () => {
  const missing = { type: 'missing-picture', version: 1, id: 'a', name: 'a.png', alt: '', note: '' }

  it('are counted wherever they stand', () => {
    const cell = { type: 'tablecell', children: [missing] }
    const table = { type: 'table', children: [{ type: 'tablerow', children: [cell] }] }
    expect(countMissingPictures({ root: { children: [missing, table] } })).toBe(2)
  })

  it.each([null, undefined, 'text', 7, {}, { root: null }, { root: { children: [null, {}] } }])(
    'are none in %j',
    (value) => expect(countMissingPictures(value)).toBe(0),
  )
})
