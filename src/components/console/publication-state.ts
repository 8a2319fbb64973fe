/** The stored facts from which the state of a record follows; anything else on it is ignored. */
export type PublicationFacts = {
  _status?: unknown
  isLive?: unknown
  reviewState?: unknown
  publishAt?: unknown
  firstPublishedAt?: unknown
}

export type PublicationState = { label: string; tone: 'live' | 'waiting' | 'returned' | 'quiet' }

const REVIEW: Record<string, PublicationState> = {
  submitted: { label: '待审核', tone: 'waiting' },
  returned: { label: '已退回', tone: 'returned' },
}

const beforePublication = (facts: PublicationFacts): PublicationState => {
  const review = REVIEW[String(facts.reviewState)]
  if (review) return review
  if (facts.publishAt) return { label: '定时发布', tone: 'waiting' }
  return { label: facts.firstPublishedAt ? '已下线' : '草稿', tone: 'quiet' }
}

/**
 * Where a record stands, in one word: what the public sees (`isLive`) and what the newest draft waits
 * for. `_status` alone speaks of the draft only.
 */
export const publicationStateOf = (facts: PublicationFacts): PublicationState => {
  if (facts.isLive !== true) return beforePublication(facts)
  if (facts._status === 'published') return { label: '已发布', tone: 'live' }
  const review = REVIEW[String(facts.reviewState)]
  return review
    ? { label: `已发布 · 修改${review.label}`, tone: review.tone }
    : { label: '已发布 · 有新草稿', tone: 'live' }
}
