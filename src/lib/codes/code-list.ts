/** One choice of a code list, in the shape Payload's select fields take. */
export type CodeOption<Value extends string = string> = { label: string; value: Value }

/**
 * Builds a code list from `[value, label]` pairs, keeping the values as literal types. Pairs and not
 * an object: an object would move keys such as `10` before `01`.
 */
export function codeList<const Pairs extends readonly (readonly [string, string])[]>(
  pairs: Pairs,
): CodeOption<Pairs[number][0]>[] {
  return pairs.map(([value, label]) => ({ label, value }))
}

/** The Chinese label of a stored value; the value itself when the list does not know it, '' for none. */
export function labelOf(list: readonly CodeOption[], value: string | null | undefined): string {
  if (value === null || value === undefined) return ''
  return list.find((option) => option.value === value)?.label ?? value
}
