/** CSS declarations by lower-case name; values as written, trimmed. */
export type Declarations = ReadonlyMap<string, string>

/** What the clipboard's own style sheet says of a class, as far as it means something. */
export type StyleSheet = ReadonlyMap<string, Declarations>

const MEANINGFUL = new Set([
  'mso-style-name',
  'mso-outline-level',
  'mso-list',
  'font-weight',
  'font-style',
  'text-align',
])

/** Reads the declarations of a `style` attribute or of a rule's body. */
export function parseDeclarations(text: string): Declarations {
  const found = new Map<string, string>()
  for (const part of text.split(';')) {
    const colon = part.indexOf(':')
    if (colon < 1) continue
    found.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim())
  }
  return found
}

/** Reads the rules of all `<style>` texts that name a class. Split, not matched: linear on any input. */
export function parseStyleSheet(texts: readonly string[]): StyleSheet {
  const sheet = new Map<string, Map<string, string>>()
  for (const rule of texts.join('\n').split('}')) {
    const brace = rule.indexOf('{')
    if (brace < 0) continue
    const meaningful = [...parseDeclarations(rule.slice(brace + 1))].filter(([name]) =>
      MEANINGFUL.has(name),
    )
    if (meaningful.length === 0) continue
    for (const selector of rule.slice(0, brace).split(',')) {
      const name = /\.([^\s.:#>[]+)\s*$/.exec(selector.slice(-200))?.[1]
      if (name === undefined) continue
      const known = sheet.get(name) ?? new Map<string, string>()
      for (const [property, value] of meaningful) known.set(property, value)
      sheet.set(name, known)
    }
  }
  return sheet
}

/** The declarations that hold for an element: those of its classes, then its own. */
export function stylesOf(element: Element, sheet: StyleSheet): Declarations {
  const own = parseDeclarations(element.getAttribute('style') ?? '')
  const classes = (element.getAttribute('class') ?? '').split(/\s+/)
  const inherited = classes.flatMap((name) => [...(sheet.get(name) ?? [])])
  return inherited.length === 0 ? own : new Map([...inherited, ...own])
}
