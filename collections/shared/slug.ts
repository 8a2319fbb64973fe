import { randomInt } from 'node:crypto'
import type { FieldHook, TextField } from 'payload'
import { slugFromTitle, slugWithSuffix } from '@/src/lib/slug'

const SUFFIX_LENGTH = 5
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

const suffix = (): string =>
  Array.from({ length: SUFFIX_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

const giveSlug =
  (source: 'title' | 'name'): FieldHook =>
  ({ data, operation, originalDoc, value }) => {
    if (operation === 'update') return originalDoc?.slug ?? value
    if (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return value
    const title = data?.[source]
    return slugWithSuffix(slugFromTitle(String(title ?? ''), 'r'), suffix())
  }

/** The public address of a record: given with the first save, kept when the title changes. */
export const slugField = (source: 'title' | 'name'): TextField => ({
  name: 'slug',
  label: '网址名',
  type: 'text',
  unique: true,
  index: true,
  hooks: { beforeChange: [giveSlug(source)], beforeDuplicate: [() => null] },
  admin: {
    position: 'sidebar',
    readOnly: true,
    description: '第一次保存时自动生成，改标题也不变。',
    condition: (data) => Boolean(data?.slug),
  },
})
