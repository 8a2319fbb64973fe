'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { formatDateTime } from '@/src/lib/dates'
import styles from './review.module.css'
import { type Standing, useStanding } from './store'

const times = ({ publishAt, takeDownAt }: Standing): string[] => [
  ...(publishAt ? [`将在 ${formatDateTime(publishAt)} 自动发布。`] : []),
  ...(takeDownAt ? [`将在 ${formatDateTime(takeDownAt)} 自动下线。`] : []),
]

const sentences = (standing: Standing): string[] => {
  const { events, state, submittedAt } = standing
  const isLive = state.startsWith('live')
  return [
    ...(state.endsWith('submitted') ? [`${formatDateTime(submittedAt)} 送审，等待审核。`] : []),
    ...(state.endsWith('submitted') && events.includes('return')
      ? ['看过没有问题请点“发布”，需要修改请点“退回”。']
      : []),
    ...(isLive && state !== 'live'
      ? ['网站上现在显示的是上一次发布的内容，这里的修改还没有发布。']
      : []),
    ...times(standing),
  ]
}

/** How the record stands; the remark of a returned one stands out. */
export function ReviewNotice() {
  const { collectionSlug, id } = useDocumentInfo()
  const standing = useStanding({ collectionSlug, id })
  if (!standing) return null
  const isReturned = standing.state.endsWith('returned')
  const told = sentences(standing)
  if (!isReturned && told.length === 0) return null
  return (
    <div className={isReturned ? styles.returned : styles.notice} role="status">
      {isReturned && (
        <>
          <strong>已退回，请修改后再送审。审核意见：</strong>
          <p className={styles.remark}>{standing.remark}</p>
        </>
      )}
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
