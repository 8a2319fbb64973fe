import { Window } from 'happy-dom'

const { DOMParser } = new Window()

/** Parses HTML as a browser's `DOMParser` does: no script runs, nothing is loaded. */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document
}
