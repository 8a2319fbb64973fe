import type { CollectionBeforeChangeHook } from 'payload'
import { badInput } from '@/src/lib/errors'

/** Even a draft has a name: without one nobody could find it again. */
export const requireTitle =
  (field: 'title' | 'name'): CollectionBeforeChangeHook =>
  ({ data }) => {
    const value: unknown = data[field]
    if (typeof value !== 'string' || value.trim() === '')
      throw badInput(
        field,
        field === 'title' ? '请填写标题。' : '请填写名称。',
        `${field}.required`,
      )
    return { ...data, [field]: value.trim() }
  }
