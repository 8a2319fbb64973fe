import type { PasteSource } from './types'

/** Which program wrote a clipboard's HTML. WPS signs as Word, but leaves traces of its own. */
export function detectSource(clipboard: string): PasteSource {
  const html = clipboard.slice(0, 200_000)
  if (/<meta[^>]{0,200}\bLibreOffice|<meta[^>]{0,200}\bOpenOffice/i.test(html)) return 'libreoffice'
  if (/ProgId["']?\s+content=["']?Excel\.Sheet|office:excel["']/i.test(html)) return 'excel'
  if (/KSOProductBuildVer|Kingsoft|ksohtml|WPS ?Office|\bkso_wm/i.test(html)) return 'wps'
  // Only WPS writes lengths with four decimals and calls its sections Section0.
  if (/class="?Section0|:\s?-?\d{1,5}\.\d{4}pt/i.test(html)) return 'wps'
  if (/ProgId["']?\s+content=["']?Word\.Document|office:word["']/i.test(html)) return 'word'
  if (/class=["']?Mso|style=["'][^"']{0,2000}\bmso-/i.test(html)) return 'word'
  return 'web'
}
