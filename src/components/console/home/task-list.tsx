import { formatRelative } from '@/src/lib/dates'
import { PublicationBadge } from '../publication-badge'
import type { Task } from './tasks'

type TaskListProps = {
  title: string
  tasks: Task[]
  /** How many there are in all, when more than are shown. */
  total?: number
  empty: string
  showsState?: boolean
}

/** One list of the home page: what to open next, and why. */
export function TaskList({ empty, showsState = true, tasks, title, total = 0 }: TaskListProps) {
  return (
    <section className="console-card">
      <h2 className="console-card__title">
        {title}
        {total > 0 ? <span className="console-count">{total}</span> : null}
      </h2>
      {tasks.length === 0 ? <p className="console-card__empty">{empty}</p> : null}
      <ul className="task-list">
        {tasks.map((task) => (
          <li key={task.key}>
            <a className="task-list__link" href={task.href}>
              <span className="task-list__title">{task.title}</span>
              <span className="task-list__facts">
                {showsState ? <PublicationBadge facts={task.facts} /> : null}
                <span>{task.noun}</span>
                <time dateTime={task.at}>{formatRelative(task.at, new Date())}</time>
              </span>
              {task.note ? <span className="task-list__note">{task.note}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
