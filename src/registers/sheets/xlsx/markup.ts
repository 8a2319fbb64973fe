import { SaxesParser } from 'saxes'
import { SHEET_LIMITS } from '../limits'
import { refuse, SheetRefused } from '../refusals'

export type Attributes = Record<string, string>

/** What is told while markup is read; names come without their namespace's prefix. */
export type MarkupEvents = {
  open?: (name: string, attributes: Attributes) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

const parserOf = (events: MarkupEvents, onTag: () => void): SaxesParser => {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('opentag', ({ attributes, name }) => {
    onTag()
    events.open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    onTag()
    events.close?.(localName(name))
  })
  if (events.text) parser.on('text', events.text)
  parser.on('cdata', (text) => events.text?.(text))
  // A document type is the only way to name other files or to let entities multiply; no workbook has one.
  parser.on('doctype', () => {
    throw refuse.foreignParts()
  })
  parser.on('error', () => {
    throw refuse.damaged()
  })
  return parser
}

/**
 * Reads markup piece by piece and says when a piece is done. The parser keeps an unfinished tag or text
 * in memory, so one that does not end is refused.
 */
export async function* readMarkup(
  texts: AsyncIterable<string>,
  events: MarkupEvents,
): AsyncGenerator<void> {
  let silent = 0
  const parser = parserOf(events, () => {
    silent = 0
  })
  try {
    for await (const text of texts) {
      silent += text.length
      parser.write(text)
      if (silent > SHEET_LIMITS.silentBytes) throw refuse.bomb()
      yield
    }
    parser.close()
    yield
  } catch (error) {
    if (error instanceof SheetRefused) throw error
    throw refuse.damaged()
  }
}

/** Reads a small part to its end. */
export const readAll = async (
  texts: AsyncIterable<string>,
  events: MarkupEvents,
): Promise<void> => {
  for await (const _ of readMarkup(texts, events));
}
