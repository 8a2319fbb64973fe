/** What posters use of fontkit, which brings no types. */
declare module 'fontkit' {
  type Glyph = { id: number; advanceWidth: number; path: { toSVG: () => string } }
  export type Font = { unitsPerEm: number; glyphForCodePoint: (codePoint: number) => Glyph }
  export const create: (file: Buffer) => Font
}
