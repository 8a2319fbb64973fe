import { describe, expect, it } from 'vitest'
import { branchTag, collectionTag, ownTag, recordTag, tagsOfChange } from '@/src/queries/cache-tags'
import { PROVINCE, tagWithin } from '@/src/queries/lists'
import { tagsInText } from '@/src/queries/rich-text'

const change = { collection: 'news', id: 7, organization: 30, scope: [10, 20, 30] }

describe('tags of a change', () => {
  const expired = tagsOfChange(change)

  it('reach the record, its collection, its union and every superior', () => {
    expect(expired).toEqual(
      expect.arrayContaining([
        recordTag('news', 7),
        collectionTag('news'),
        ownTag('news', 30),
        branchTag('news', { id: 10, depth: 1 }),
        branchTag('news', { id: 30, depth: 3 }),
      ]),
    )
  })

  it('reach the lists of the province and of each branch, as the lists name them', () => {
    expect(expired).toContain(tagWithin('news', PROVINCE, 'branch'))
    expect(expired).toContain(tagWithin('news', { id: 20, depth: 2 }, 'branch'))
    expect(expired).toContain(tagWithin('news', { id: 30, depth: 3 }, 'own'))
  })

  it('leave other unions, records and collections alone', () => {
    expect(expired).not.toContain(tagWithin('news', { id: 31, depth: 3 }, 'branch'))
    expect(expired).not.toContain(tagWithin('news', { id: 20, depth: 2 }, 'own'))
    expect(expired).not.toContain(recordTag('news', 8))
    expect(expired.some((tag) => tag.startsWith('services'))).toBe(false)
  })

  it('of settings, which belong to no union, are one tag and their record', () => {
    const settings = { collection: 'site-settings', id: 0, organization: null, scope: [] }
    expect(tagsOfChange(settings)).toEqual(['site-settings', 'site-settings:0'])
  })
})

describe('tags of a text', () => {
  it('name every file and record in it, populated or not', () => {
    const text = {
      root: {
        children: [
          { type: 'upload', relationTo: 'media', value: 5 },
          {
            type: 'paragraph',
            children: [{ type: 'link', fields: { doc: { relationTo: 'news', value: { id: 9 } } } }],
          },
        ],
      },
    }
    expect(tagsInText(text)).toEqual(['media:5', 'news:9'])
    expect(tagsInText(null)).toEqual([])
  })
})
