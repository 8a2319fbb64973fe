'use client'

import { useEffect, useState } from 'react'
import { caseHref } from '@/src/cases/desk/addresses'
import { CASE_STATE_NAMES, labelOf } from '@/src/lib/codes'
import { formatDate } from '@/src/lib/dates'
import { askCases } from '../ask-cases'

type Found = {
  id: number
  number: string
  serviceTitle: string
  applicantName: string
  state: string
  receivedAt: string
}

const WHOLE = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/

/** What a phone number asked for before, once the number is whole. */
export const useCallerCases = (phone: string): Found[] | null => {
  const [known, setKnown] = useState<{ phone: string; cases: Found[] } | null>(null)
  const whole = phone.replace(/\s/g, '')
  useEffect(() => {
    if (!WHOLE.test(whole)) return
    let isStale = false
    const query = new URLSearchParams({
      ...{ 'where[phone][equals]': whole, limit: '5', sort: '-id', depth: '0' },
      ...{ 'select[number]': 'true', 'select[serviceTitle]': 'true', 'select[state]': 'true' },
      ...{ 'select[applicantName]': 'true', 'select[receivedAt]': 'true' },
    })
    askCases<{ docs: Found[] }>(`?${query}`).then(({ answer }) => {
      if (!isStale) setKnown({ phone: whole, cases: answer?.docs ?? [] })
    })
    return () => {
      isStale = true
    }
  }, [whole])
  return known?.phone === whole ? known.cases : null
}

/** The caller's earlier cases, as far as one's own union takes part in them. */
export function CallerCases({ cases }: { cases: Found[] | null }) {
  return (
    <section className="console-card" aria-labelledby="caller-cases">
      <h2 className="console-card__title" id="caller-cases">
        这位职工以前的办件
      </h2>
      <p className="console-card__empty" role="status">
        {cases === null ? '填好完整的电话号码后显示。' : null}
        {cases?.length === 0 ? '没有本工会参与办理的办件。' : null}
      </p>
      <ul className="task-list">
        {cases?.map(({ applicantName, id, number, receivedAt, serviceTitle, state }) => (
          <li key={id}>
            <a className="task-list__link" href={caseHref(id)} rel="noreferrer" target="_blank">
              <span className="task-list__title">
                {serviceTitle} · {applicantName}
              </span>
              <span className="task-list__facts">
                <span className="console-badge">{labelOf(CASE_STATE_NAMES, state)}</span>
                <span>{formatDate(receivedAt)}</span>
                <span>{number}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
