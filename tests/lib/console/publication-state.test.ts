import { describe, expect, it } from 'vitest'
import { publicationStateOf } from '@/src/components/console/publication-state'

describe('publicationStateOf', () => {
  it.each([
    [{ _status: 'draft' }, '草稿'],
    [{ _status: 'draft', reviewState: 'submitted' }, '待审核'],
    [{ _status: 'draft', reviewState: 'returned' }, '已退回'],
    [{ _status: 'draft', publishAt: '2026-12-01T00:00:00Z' }, '定时发布'],
    [{ _status: 'draft', firstPublishedAt: '2026-01-01T00:00:00Z' }, '已下线'],
    [{ _status: 'published', isLive: true, reviewState: 'none' }, '已发布'],
    [{ _status: 'draft', isLive: true, reviewState: 'none' }, '已发布 · 有新草稿'],
    [{ _status: 'draft', isLive: true, reviewState: 'submitted' }, '已发布 · 修改待审核'],
  ])('%o → %s', (facts, label) => {
    expect(publicationStateOf(facts).label).toBe(label)
  })
})
