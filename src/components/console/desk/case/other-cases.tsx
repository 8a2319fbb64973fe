import { caseHref } from '@/src/cases/desk/addresses'
import type { OtherCase } from '@/src/cases/desk/case-file'
import { CASE_STATE_NAMES, labelOf } from '@/src/lib/codes'
import { formatDate } from '@/src/lib/dates'

/** What the same person asked for at other times, as far as the officer takes part in it. */
export function OtherCases({ others }: { others: OtherCase[] }) {
  return (
    <section className="console-card" aria-labelledby="other-cases">
      <h2 className="console-card__title" id="other-cases">
        同一职工的其他办件
      </h2>
      {others.length === 0 ? (
        <p className="console-card__empty">没有本工会参与办理的其他办件。</p>
      ) : null}
      <ul className="task-list">
        {others.map(({ id, number, receivedAt, service, state, union }) => (
          <li key={id}>
            <a className="task-list__link" href={caseHref(id)}>
              <span className="task-list__title">{service}</span>
              <span className="task-list__facts">
                <span className="console-badge">{labelOf(CASE_STATE_NAMES, state)}</span>
                <span>{formatDate(receivedAt)}</span>
                <span>{union}</span>
                <span>{number}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
