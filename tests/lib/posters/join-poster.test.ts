import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { fitText, type Measure } from '@/src/posters/fit-text'
import { loadFonts, type PosterFonts, widthOf } from '@/src/posters/fonts'
import { layOutJoinPoster } from '@/src/posters/join-poster'
import { makeJoinPoster } from '@/src/posters/make-join-poster'
import type { Line, Sheet } from '@/src/posters/shapes'

const url = 'https://gh.example.cn/unions/420581/services/join'
const hotline = '12351'
const LONG =
  '松滋市洈水镇涴市垸垱埫孝昌县澴河黄陂区滠口街道快递外卖新就业形态劳动者联合工会第三分会（筹备委员会）'

let fonts: PosterFonts
let measure: Measure
beforeAll(async () => {
  fonts = await loadFonts()
  measure = (text, size) => widthOf(fonts, text, 'bold', size)
})

const poster = (union: string): Sheet => layOutJoinPoster({ union, url, hotline }, measure)
const linesOf = (sheet: Sheet): Line[] => sheet.shapes.filter((shape) => shape.kind === 'line')

/** Twelve units wide per character, whatever it is. */
const plain: Measure = (text, size) => [...text].length * size

describe('a name on a poster', () => {
  it('takes the largest size that fits, then two lines of like length', () => {
    const room = { width: 100, most: 2, sizes: [10, 20, 30] }
    expect(fitText('工会', room, plain)).toEqual({ size: 30, lines: ['工会'] })
    expect(fitText('一二三四五六', room, plain)).toEqual({ size: 30, lines: ['一二三', '四五六'] })
    expect(fitText('一二三四五六七', room, plain).size).toBe(20)
  })

  it('loses no character, and keeps words whole', () => {
    const { lines } = fitText('湖北ABC物流2026工会', { width: 50, most: 2, sizes: [10] }, plain)
    expect(lines.join('')).toBe('湖北ABC物流2026工会')
    expect(lines.some((line) => line.includes('ABC'))).toBe(true)
    expect(lines.some((line) => line.includes('2026'))).toBe(true)
  })

  it('breaks no company off its form', () => {
    const room = { width: 80, most: 2, sizes: [10] }
    expect(fitText('宜都清江有限公司工会委员会', room, plain).lines).toEqual([
      '宜都清江有限公司',
      '工会委员会',
    ])
    expect(fitText('宜都清江特种有限公司工会', { ...room, width: 70 }, plain).lines).toEqual([
      '宜都清江特种',
      '有限公司工会',
    ])
  })

  it.each(['宜都市总工会', LONG, LONG + LONG, '工'])('stays inside the paper: %s', (union) => {
    const sheet = poster(union)
    const lines = linesOf(sheet)
    const shown = lines.map(({ text }) => text).join('')
    expect(shown).toContain(union)
    for (const { size, text, weight, x, y } of lines) {
      const half = widthOf(fonts, text, weight, size) / 2
      expect(x - half).toBeGreaterThan(20)
      expect(x + half).toBeLessThan(sheet.width - 20)
      expect(y).toBeLessThan(sheet.height - 20)
    }
    const name = lines.filter(({ text }) => union.includes(text))
    for (const { y } of name) expect(y).toBeGreaterThan(208)
    for (const { y } of name) expect(y).toBeLessThan(372)
  })
})

it('says of itself that it leads nowhere while the address is this machine', () => {
  const textsOf = (sheet: Sheet) => linesOf(sheet).map(({ text }) => text)
  const trial = { union: '宜都市总工会', url: 'http://localhost:3000/join', hotline, isTrial: true }
  expect(textsOf(layOutJoinPoster(trial, measure))).toContain('试用海报，请不要张贴')
  expect(textsOf(poster('宜都市总工会')).join()).not.toContain('试用')
})

describe('the fonts of a poster', () => {
  it("have the characters of Hubei's place names", () => {
    for (const { font } of Object.values(fonts))
      for (const character of '洈涴澴滠垸垱埫堍')
        expect(font.glyphForCodePoint(character.codePointAt(0) ?? 0).id).toBeGreaterThan(0)
  })
})

describe('the files', () => {
  it('are an A3 sheet each', async () => {
    const png = await makeJoinPoster({ union: LONG, url, hotline }, 'png')
    const { density, height = 0, width = 0 } = await sharp(png).metadata()
    const inches = (pixels: number) => Math.round((pixels / (density ?? 1)) * 25.4)
    expect([inches(width), inches(height)]).toEqual([297, 420])
    // What print shops ask for.
    expect(Math.round(density ?? 0)).toBe(300)
    const pdf = (await makeJoinPoster({ union: LONG, url, hotline }, 'pdf')).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toContain('/MediaBox [0 0 841.89 1190.55]')
    // Two subsets of our fonts, no other font, and small enough to be sent around.
    expect(new Set(pdf.match(/\/FontName \/\S+/g)).size).toBe(2)
    expect(pdf.length).toBeLessThan(100_000)
  })

  it('show the characters: a name in the picture is not a row of boxes', async () => {
    const crop = async (union: string) =>
      sharp(await makeJoinPoster({ union, url, hotline }, 'png'))
        .extract({ left: 450, top: 960, width: 2550, height: 495 })
        .raw()
        .toBuffer()
    const [first, second, empty] = await Promise.all(['洈水', '涴市', ' '].map(crop))
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false)
    expect(first?.equals(empty ?? Buffer.alloc(0))).toBe(false)
  })
})
