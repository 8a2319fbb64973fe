import { Window } from 'happy-dom'

const { DOMParser } = new Window()

/** happy-dom gave up on markup that any browser's parser takes; it says nothing about the product. */
export class ParserGaveUp extends Error {}

/** Parses HTML as a browser's `DOMParser` does: no script runs, nothing is loaded. */
export function parseHtml(html: string): Document {
  try {
    return new DOMParser().parseFromString(html, 'text/html') as unknown as Document
  } catch (cause) {
    throw new ParserGaveUp('happy-dom cannot parse this', { cause })
  }
}
