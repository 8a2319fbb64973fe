import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CleanPaste } from '@/src/lib/office-paste'
import { detectSource } from '@/src/lib/office-paste/detect'
import { takeDataUris } from '@/src/lib/office-paste/pictures'
import { rtfPictures } from '@/src/lib/office-paste/rtf'
import { parseStyleSheet } from '@/src/lib/office-paste/styles'
import { ParserGaveUp, parseHtml } from '@/tests/support/parse-html'
import { clean, clipboard } from './fixtures'

const FIXTURES = ['word-article', 'wps-article', 'excel-range', 'libreoffice'].map(clipboard)
const ALLOWED: Record<string, RegExp> = {
  A: /^href$/,
  FIGURE: /^data-(missing-picture|name)$/,
  IMG: /^(data-picture|alt)$/,
  OL: /^start$/,
  TD: /^(col|row)span$/,
  TH: /^(col|row)span$/,
}
const PLAIN = 'P H2 H3 H4 STRONG EM U S SUB SUP UL LI BLOCKQUOTE TABLE TBODY TR BR HR'.split(' ')

/** Cuts, doubles, moves and inserts: what a broken clipboard may look like. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(400),
  insert: fc.constantFrom(
    '',
    '<',
    '>',
    '"',
    '<td>',
    '</table>',
    '<p>',
    '</b>',
    '<!--',
    '-->',
    '<![if ',
    '{',
    '\\',
    '\u0000',
    '<svg onload=x>',
  ),
  double: fc.boolean(),
})

function mutate(
  text: string,
  changes: { at: number; length: number; insert: string; double: boolean }[],
) {
  return changes.reduce((broken, { at, length, insert, double }) => {
    const from = Math.floor(at * broken.length)
    const piece = broken.slice(from, from + length)
    return (
      broken.slice(0, from) + (double ? piece + piece : '') + insert + broken.slice(from + length)
    )
  }, text)
}

/** Cleans; an input that the test's parser itself cannot take is left out. */
function cleanOrSkip(html: string, rtf: string): CleanPaste {
  try {
    return clean(html, rtf)
  } catch (error) {
    fc.pre(!(error instanceof ParserGaveUp))
    throw error
  }
}

describe('whatever stands on the clipboard', () => {
  it('never throws, and gives only tags and attributes of our own', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIXTURES),
        fc.array(mutation, { maxLength: 8 }),
        (fixture, changes) => {
          const result = cleanOrSkip(mutate(fixture.html, changes), mutate(fixture.rtf, changes))
          for (const element of parseHtml(result.html).body.querySelectorAll('*')) {
            const names = Array.from(element.attributes, (attribute) => attribute.name)
            const allowed = ALLOWED[element.tagName] ?? /^style$/
            expect(PLAIN.concat(Object.keys(ALLOWED))).toContain(element.tagName)
            expect(names.filter((name) => !allowed.test(name))).toEqual([])
            expect(element.getAttribute('style') ?? 'text-align:center').toMatch(
              /^text-align:(center|right)$/,
            )
            expect(element.getAttribute('href') ?? 'tel:').toMatch(/^(https?:\/\/|mailto:|tel:)/i)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('cleaned once more, stays as it is', () => {
    for (const { html } of FIXTURES) {
      const once = clean(html).html.replace(/<(img|figure)[^>]*>([^<]*<\/figure>)?/g, '')
      expect(clean(once).html).toBe(once)
    }
  })

  it('may be nested without end', () => {
    expect(clean(`${'<div><b>'.repeat(5000)}甲`).html).toBe('<p><strong>甲</strong></p>')
  })

  it.each([
    ['source', (n: number) => detectSource('<meta style="mso-:'.repeat(n))],
    ['data URIs', (n: number) => takeDataUris('data:image/png;base64,'.repeat(n))],
    [
      'style sheets',
      (n: number) =>
        parseStyleSheet(['.a,'.repeat(n), '{'.repeat(n), '.a{font-weight:b}'.repeat(n)]),
    ],
    ['RTF', (n: number) => rtfPictures('{\\pict\\pngblip\\bin1 '.repeat(n) + '}'.repeat(n))],
  ])('%s are read in time proportional to their length', (_what, read) => {
    const start = performance.now()
    read(100_000)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
