import { readFileSync } from 'node:fs'
import { type CleanPaste, cleanOfficeClipboard } from '@/src/lib/office-paste'
import { parseHtml } from '@/tests/support/parse-html'

/** A clipboard as a program wrote it: `<name>.html` and, where it has one, `<name>.rtf`. */
export function clipboard(name: string): { html: string; rtf: string } {
  const file = (kind: string) => new URL(`../../fixtures/paste/${name}.${kind}`, import.meta.url)
  const hasRtf = name.endsWith('-article')
  return {
    html: readFileSync(file('html'), 'utf8'),
    rtf: hasRtf ? readFileSync(file('rtf'), 'latin1') : '',
  }
}

/** Cleans HTML (and RTF) with the test's parser. */
export function clean(html: string, rtf = ''): CleanPaste {
  return cleanOfficeClipboard({ html, rtf }, parseHtml)
}
