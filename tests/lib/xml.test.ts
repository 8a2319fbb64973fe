import { expect, it } from 'vitest'
import { element, escapeXml } from '@/src/lib/xml'

it('escapes what would be markup and drops what XML cannot carry', () => {
  expect(escapeXml(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&apos;')
  expect(escapeXml('工\u0000会\u000b')).toBe('工会')
  expect(element('title', '五一 & 劳模')).toBe('<title>五一 &amp; 劳模</title>')
})
