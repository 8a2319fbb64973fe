import { describe, expect, it } from 'vitest'
import { rtfPictures } from '@/src/lib/office-paste/rtf'
import { clean } from './fixtures'

const PNG = '89504e470d0a1a0a0000000d49484452'
const JPEG = 'ffd8ffe000104a464946'
const hexToBase64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')
const image = (name: string, size = '') => `<img ${size} src="file:///C:/t/${name}">`
const pict = (body: string) => `{\\*\\shppict{\\pict${body}}}`

describe('pictures of an RTF', () => {
  it('are read from hex and from \\bin, in their order', () => {
    const binary = Buffer.from(JPEG, 'hex').toString('latin1')
    const rtf = `{\\rtf1 text ${pict(`\\pngblip ${PNG.slice(0, 10)}\r\n${PNG.slice(10).toUpperCase()}`)}{\\pict\\jpegblip\\bin10 ${binary}}}`
    const found = rtfPictures(rtf).map((picture) => Buffer.from(picture.bytes()).toString('hex'))
    expect(found).toEqual([PNG, JPEG])
  })

  it('are counted once, and not in headers, bullets and properties', () => {
    const rtf =
      `{\\rtf1{\\header${pict(`\\pngblip ${PNG}`)}}{\\*\\listpicture${pict(`\\pngblip ${PNG}`)}}` +
      `${pict(`{\\*\\picprop{\\sp{\\sv abcdef}}}\\picwgoal1500\\pichgoal750\\picscalex50\\picscaley100\\pngblip{\\*\\blipuid aabb}${PNG}`)}` +
      `{\\nonshppict{\\pict\\wmetafile8 0100}}{\\shprslt{\\pict\\wmetafile8 0100}}}`
    const found = rtfPictures(rtf)
    expect(found).toMatchObject([{ isUsable: true, width: 50, height: 50 }])
    expect(Buffer.from(found[0]?.bytes() ?? []).toString('hex')).toBe(PNG)
  })

  it('of a damaged text do no harm', () => {
    for (const rtf of [
      '',
      '{',
      '}}}}',
      '{\\pict',
      '{\\pict\\bin9999999999 x}',
      '{\\pict\\pngblip 8z9}',
      '\\',
    ]) {
      expect(() => rtfPictures(rtf).map((picture) => picture.bytes())).not.toThrow()
    }
  })
})

describe('pictures of a text', () => {
  it('go by order where RTF and HTML have as many, metafiles leaving a marked place', () => {
    const rtf = `{\\rtf1${pict(`\\pngblip ${PNG}`)}{\\pict\\emfblip 0100}${pict(`\\jpegblip ${JPEG}`)}}`
    const result = clean(`<p>${image('1.png')}${image('2.emf')}${image('3.jpg')}</p>`, rtf)
    expect(result.pictures.map((picture) => picture.mime)).toEqual(['image/png', '', 'image/jpeg'])
  })

  it('go by size where one is missing, so that none lands in another’s place', () => {
    const rtf = `{\\rtf1${pict(`\\picwgoal3600\\pichgoal2400\\pngblip ${PNG}`)}}`
    const html = image('1.png', 'width=400 height=300') + image('2.png', 'width=240 height=160')
    const result = clean(`<p>${html}</p>`, rtf)
    expect(result.pictures.map((picture) => [picture.name, picture.mime])).toEqual([
      ['1.png', ''],
      ['2.png', 'image/png'],
    ])
  })

  it('come from data: URIs, judged by their bytes and not by what they claim', () => {
    const html =
      `<img src="data:image/gif;base64,${hexToBase64(PNG)}" alt="真是 PNG">` +
      `<img src="data:image/png;base64,${hexToBase64('3c7376673e')}">` +
      '<img src="data:image/svg+xml,%3Csvg%3E">'
    const { pictures } = clean(html)
    expect(pictures.map((picture) => picture.mime)).toEqual(['image/png', '', ''])
    expect(pictures[0]?.alt).toBe('真是 PNG')
    expect(pictures[1]?.bytes).toBeNull()
  })

  it('of other sites are never fetched; the place names the site', () => {
    const { html } = clean('<p>前<img src="https://img.example.com/a/b.jpg?x=1">后</p>')
    expect(html).toBe(
      '<p>前</p><figure data-missing-picture="p1" data-name="b.jpg">此处原有网络图片“b.jpg”' +
        '（来自 img.example.com），没有自动下载，请点此上传</figure><p>后</p>',
    )
  })

  it('too large are named', () => {
    const big = Buffer.concat([Buffer.from(PNG, 'hex'), Buffer.alloc(10 * 1024 * 1024)])
    const result = clean(`<img src="data:image/png;base64,${big.toString('base64')}">`)
    expect(result.pictures).toMatchObject([{ bytes: null }])
    expect(result.messages[0]).toContain('超过 10 MB')
  })

  it('written only in VML are found, those drawn twice are one', () => {
    const vml = (id: string) =>
      `<!--[if gte vml 1]><v:shape id="${id}" o:spid="_x0"><v:imagedata src="file:///C:/t/${id}.png" o:title=""/></v:shape><![endif]-->`
    const drawn = '<![if !vml]><img src="file:///C:/t/x.png" v:shapes="s1"><![endif]>'
    const { pictures } = clean(`<p>${vml('s1')}${drawn}${vml('s2')}</p>`)
    expect(pictures.map((picture) => picture.name)).toEqual(['x.png', 's2.png'])
  })

  it('without any height are counters and go', () => {
    expect(
      clean('<p>甲<img width=1 height=1 src="https://stat.example.com/t.gif"></p>'),
    ).toMatchObject({ html: '<p>甲</p>', pictures: [], messages: [] })
  })

  it.each([
    ['图片包含 人, 室外&#10;&#10;描述已自动生成', ''],
    ['C:\\Users\\gh\\a.jpg', ''],
    ['IMG_256', ''],
    ['图片 3', ''],
    ['职工\n技能比武现场', '职工 技能比武现场'],
  ])('described as %s are described as %s', (alt, kept) => {
    expect(clean(`<img src="a.png" alt="${alt}">`).pictures[0]?.alt).toBe(kept)
  })
})
