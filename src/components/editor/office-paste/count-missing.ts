import { MISSING_PICTURE } from './missing-picture-node'

/** How many places of a stored rich text still wait for their picture; tables and lists included. */
export function countMissingPictures(text: unknown): number {
  let count = 0
  const waiting: unknown[] = [text]
  for (let node = waiting.pop(); waiting.length > 0 || node !== undefined; node = waiting.pop()) {
    if (typeof node !== 'object' || node === null) continue
    if ('type' in node && node.type === MISSING_PICTURE) count++
    if ('root' in node) waiting.push(node.root)
    if ('children' in node && Array.isArray(node.children)) waiting.push(...node.children)
  }
  return count
}
