import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { caseHref, DESK, deskHref } from '@/src/cases/desk/addresses'
import { countWaiting, loadQueue, readQueueQuery } from '@/src/cases/desk/queue'
import { DueBadge } from './due-badge'

const SHOWN = 5

/** On the home page: the cases that wait, the most urgent first. */
export async function CasesCard({ req }: { req: PayloadRequest }) {
  if (!holdsAnywhere(actorOf(req.user), 'cases', 'handle')) return null
  const [{ extensions, late, waiting }, { rows }] = await Promise.all([
    countWaiting(req),
    loadQueue(req, readQueueQuery({}), new Date()),
  ])
  return (
    <section className="console-card" aria-labelledby="cases-card">
      <h2 className="console-card__title" id="cases-card">
        <a className="cases-card__link" href={DESK}>
          我的办件
        </a>
        {waiting > 0 ? <span className="console-count">{waiting}</span> : null}
      </h2>
      <p className="console-card__empty">
        {waiting === 0 ? '没有等您办理的办件。' : `待办 ${waiting} 件`}
        {late > 0 ? (
          <>
            ，<a href={deskHref('due=late')}>已超期 {late} 件</a>
          </>
        ) : null}
        {extensions > 0 ? (
          <>
            ，<a href={deskHref('scope=all&due=extension')}>等批延期 {extensions} 件</a>
          </>
        ) : null}
      </p>
      <ul className="task-list">
        {rows.slice(0, SHOWN).map(({ applicant, due, id, service }) => (
          <li key={id}>
            <a className="task-list__link" href={caseHref(id)}>
              <span className="task-list__title">{service}</span>
              <span className="task-list__facts">
                <span>{applicant}</span>
                <DueBadge due={due} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
