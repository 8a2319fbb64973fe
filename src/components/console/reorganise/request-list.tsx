'use client'

import type { ListedRequest } from '@/collections/reorganisations/load-requests'
import { REORGANISATION_OUTCOMES, REORGANISATIONS } from '@/src/lib/codes'
import { labelOf } from '@/src/lib/codes/code-list'
import { formatDate, formatDateTime } from '@/src/lib/dates'
import { PreviewPanel } from './preview-panel'
import { RequestActs } from './request-acts'

type ListProps = {
  id: string
  title: string
  empty: string
  requests: ListedRequest[]
  total: number
}

const BADGES: Record<ListedRequest['state'], string> = {
  draft: 'console-badge--submitted',
  done: 'console-badge--live',
  refused: 'console-badge--returned',
  withdrawn: '',
}

/** Requests with what they change, and the buttons of those that the person may decide. */
export function RequestList({ empty, id, requests, title, total }: ListProps) {
  return (
    <section className="console-card" aria-labelledby={`requests-${id}`}>
      <h2 className="console-card__title" id={`requests-${id}`}>
        {title}
        {total > 0 ? <span className="console-count">{total}</span> : null}
      </h2>
      {requests.length === 0 ? <p className="console-card__empty">{empty}</p> : null}
      <ul className="request-list">
        {requests.map((request) => (
          <li key={request.id}>
            <Request request={request} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const whoAndWhen = ({ asker, createdAt, decidedAt, state }: ListedRequest): string => {
  const asked = `${asker ?? '其他工会管理员'}提出于 ${formatDateTime(createdAt)}`
  return state === 'draft' ? asked : `${asked}，办结于 ${formatDateTime(decidedAt)}`
}

function Request({ request }: { request: ListedRequest }) {
  const { documentNumber, effectiveDate, events, id, kind, preview, reason, remark, state } =
    request
  return (
    <details open={state === 'draft'}>
      <summary>
        <span className={`console-badge ${BADGES[state]}`}>
          {labelOf(REORGANISATION_OUTCOMES, state)}
        </span>
        <strong>{labelOf(REORGANISATIONS, kind)}</strong>
        <span>{preview?.summary}</span>
      </summary>
      {preview ? <PreviewPanel preview={preview} /> : null}
      <p className="request-list__facts">
        原因：{reason}
        {documentNumber ? `　批复文号：${documentNumber}` : ''}
        {effectiveDate ? `　生效日期：${formatDate(effectiveDate)}` : ''}
      </p>
      <p className="request-list__facts">{whoAndWhen(request)}</p>
      {remark ? <p className="request-list__remark">不同意的原因：{remark}</p> : null}
      {state === 'draft' && !events.includes('confirm') ? (
        <p className="request-list__facts">等另一位在这些工会之上的工会管理员确认。</p>
      ) : null}
      <RequestActs events={events} id={id} />
    </details>
  )
}
