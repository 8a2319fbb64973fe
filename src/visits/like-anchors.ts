/** How a like ended. */
export type LikeOutcome = 'liked' | 'again' | 'staff' | 'busy'

/** Without scripts, a page tells the outcome by the part of it that its address points to. */
export const LIKE_ANCHORS: Record<LikeOutcome, string> = {
  liked: 'liked',
  again: 'liked-today',
  staff: 'not-for-staff',
  busy: 'like-later',
}

/** What the reader is told. */
export const LIKE_WORDS: Record<LikeOutcome, string> = {
  liked: '谢谢，已点赞。',
  again: '今天已经点过赞了，明天可以再点。',
  staff: '工作人员登录时点赞不计数。',
  busy: '点赞太频繁，请十分钟后再试。',
}
