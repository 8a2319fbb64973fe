import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { DESK, DESK_NEW, deskHref } from '@/src/cases/desk/addresses'
import {
  loadQueue,
  QUEUE_PAGE,
  type Queue,
  type QueueQuery,
  queueSearch,
  readQueueQuery,
} from '@/src/cases/desk/queue'
import { offeredServices } from '@/src/cases/desk/services'
import { DeskFrame } from './page-frame'
import { QueueFilters, QueueTabs } from './queue-filters'
import { QueueTable } from './queue-table'

/**
 * The page `/admin/desk`: the cases of the person's unions by deadline. Payload lets everybody open custom
 * views, so this one asks itself who is there.
 */
export async function DeskView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${DESK}`)
  const actor = actorOf(req.user)
  if (!holdsAnywhere(actor, 'cases', 'handle')) notFound()
  const query = readQueueQuery(view.searchParams ?? {})
  const [queue, services] = await Promise.all([
    loadQueue(req, query, new Date()),
    offeredServices(req),
  ])
  return (
    <DeskFrame view={view}>
      <main className="console-page desk">
        <header className="console-page__header">
          <h1>我的办件</h1>
          {holdsAnywhere(actor, 'cases', 'create') ? (
            <a className="console-page__other desk__new" href={DESK_NEW}>
              录入诉求
            </a>
          ) : null}
          <a className="console-page__other" href="/admin/collections/cases">
            办件列表
          </a>
        </header>
        <QueueTabs query={query} />
        <QueueFilters query={query} services={services} />
        <QueueTable
          empty={emptyWords(query)}
          key={queueSearch(query)}
          mayAct={query.scope === 'mine'}
          rows={queue.rows}
          search={queueSearch(query)}
        />
        <Pages query={query} queue={queue} />
      </main>
    </DeskFrame>
  )
}

const emptyWords = ({ due, scope, service, source, state, text }: QueueQuery): string => {
  if (due || service || source || state || text) return '没有符合条件的办件，请放宽条件再看。'
  return scope === 'mine' ? '没有等您办理的办件，都办完了。' : '这里还没有办件。'
}

function Pages({ query, queue }: { query: QueueQuery; queue: Queue }) {
  const { page } = query
  const to = (next: number) => deskHref(queueSearch({ ...query, page: next }))
  if (queue.pages <= 1 && page === 1) return null
  return (
    <nav className="desk__pages" aria-label="翻页">
      {page > 1 ? <a href={to(page - 1)}>上一页</a> : null}
      <span>
        共 {queue.total} 件，第 {page} / {queue.pages} 页，每页 {QUEUE_PAGE} 件
      </span>
      {page < queue.pages ? <a href={to(page + 1)}>下一页</a> : null}
    </nav>
  )
}
