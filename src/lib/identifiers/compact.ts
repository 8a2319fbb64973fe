/**
 * Folds what people type or paste into plain ASCII: full-width digits and letters (NFKC), any
 * kind of blank or dash, zero-width marks, lower case.
 */
export function compact(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad\-‐-―−_·.]/gu, '')
    .toUpperCase()
}
