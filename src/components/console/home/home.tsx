import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { type Actor, actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { isOfficerRole } from '@/access/roles'
import { formatDate } from '@/src/lib/dates'
import { CasesCard } from '../desk/cases-card'
import { FiguresPanel } from '../figures/figures-panel'
import { officesOf } from '../offices'
import { tasksOfCalendar } from './calendar-tasks'
import { tasksToHurry } from './case-tasks'
import { type Figure, figuresOf } from './figures'
import { tasksToFound } from './founding-tasks'
import { officerFigures } from './officer-figures'
import { quickActionsOf } from './quick-actions'
import { RecentSheets } from './recent-sheets'
import { tasksToConfirm } from './reorganisation-tasks'
import { SORTS_OF_WORK } from './sorts-of-work'
import { TaskList } from './task-list'
import { recentWork, tasksIncomplete, tasksReturned, tasksToReview } from './tasks'
import { tasksToRelease } from './transfer-tasks'

const NOON = 12
const EVENING = 18

const greeting = (now: Date): string => {
  const hour = Number(
    now.toLocaleString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hourCycle: 'h23' }),
  )
  if (hour < NOON) return '上午好'
  return hour < EVENING ? '下午好' : '晚上好'
}

/** The first screen after log-in: the person's own work. */
export async function ConsoleHome({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult
  const [offices, figures, forOfficers] = await Promise.all([
    req.user ? officesOf(req.payload, req.user) : [],
    figuresOf(req),
    officerFigures(req),
  ])
  const now = new Date()
  return (
    <main className="console-home">
      <header className="console-home__header">
        <h1>
          {greeting(now)}，{req.user?.name ?? ''}
        </h1>
        <p>
          {formatDate(now)}
          {offices.map(({ organization, role, roleLabel }) => (
            <span key={`${organization.id}-${role}`}>
              {organization.name} · {roleLabel}
            </span>
          ))}
        </p>
      </header>
      <QuickActions user={req.user} />
      <div className="console-home__columns">
        <div>
          <CasesCard req={req} />
          <Waiting req={req} />
        </div>
        <div>
          <Figures figures={[...forOfficers, ...figures]} />
          <RecentSheets req={req} />
          <Recent req={req} />
        </div>
      </div>
      <FiguresPanel req={req} />
    </main>
  )
}

function QuickActions({ user }: { user: unknown }) {
  return (
    <nav className="quick-actions" aria-label="常用操作">
      {quickActionsOf(user).map(({ hint, href, label }) => (
        <a className="quick-actions__item" href={href} key={href}>
          <strong>{label}</strong>
          <span>{hint}</span>
        </a>
      ))}
    </nav>
  )
}

const nothingToDo = (actor: Actor | null): string =>
  actor?.appointments.some(({ role }) => isOfficerRole(role))
    ? '系统管理员、安全管理员和审计员不经办业务，这里不会有待办事项。'
    : '这里会列出等您办理的事项，目前没有。'

async function Waiting({ req }: { req: PayloadRequest }) {
  const actor = actorOf(req.user)
  const may = (action: 'create' | 'publish') =>
    SORTS_OF_WORK.some(({ slug }) => holdsAnywhere(actor, slug, action))
  const completes = holdsAnywhere(actor, 'innovation-studios', 'create')
  const releases = holdsAnywhere(actor, 'transfer-requests', 'release')
  const handles = holdsAnywhere(actor, 'cases', 'handle')
  const [calendar, hurry, review, returned, incomplete, release, found, confirm] =
    await Promise.all([
      tasksOfCalendar(req),
      tasksToHurry(req),
      tasksToReview(req),
      tasksReturned(req),
      tasksIncomplete(req),
      tasksToRelease(req),
      tasksToFound(req),
      tasksToConfirm(req),
    ])
  return (
    <>
      {calendar.length > 0 ? (
        <TaskList title="节假日历" tasks={calendar} showsState={false} empty="" />
      ) : null}
      {hurry.total > 0 ? (
        <TaskList title="催办和督办" {...hurry} showsState={false} empty="" />
      ) : null}
      {confirm.length > 0 ? (
        <TaskList
          title="等我确认的组织调整"
          tasks={confirm}
          total={confirm.length}
          showsState={false}
          empty=""
        />
      ) : null}
      {may('publish') ? (
        <TaskList
          title="等我审核"
          {...review}
          showsState={false}
          empty="没有等待审核的内容，都处理完了。"
        />
      ) : null}
      {may('create') ? (
        <TaskList title="退回给我的" {...returned} empty="没有被退回的内容。" />
      ) : null}
      {completes ? (
        <TaskList title="资料还不完整" tasks={incomplete} empty="劳模和工作室的资料都齐了。" />
      ) : null}
      {releases ? (
        <TaskList
          title="等我放行的转会"
          {...release}
          showsState={false}
          empty="没有等待放行的转会申请。"
        />
      ) : null}
      {found.total > 0 ? (
        <TaskList title="等我指导建会的单位" {...found} showsState={false} empty="" />
      ) : null}
      {may('publish') || may('create') || releases || handles || calendar.length > 0 ? null : (
        <section className="console-card">
          <p className="console-card__empty">{nothingToDo(actor)}</p>
        </section>
      )}
    </>
  )
}

async function Recent({ req }: { req: PayloadRequest }) {
  const { tasks } = await recentWork(req)
  const worked = SORTS_OF_WORK.some(({ slug }) => holdsAnywhere(actorOf(req.user), slug, 'create'))
  return worked ? (
    <TaskList title="我最近写的" tasks={tasks} empty="还没有写过，点上面的按钮就可以开始。" />
  ) : null
}

function Figures({ figures }: { figures: Figure[] }) {
  if (figures.length === 0) return null
  return (
    <section className="console-card">
      <h2 className="console-card__title">数字</h2>
      <ul className="figures">
        {figures.map(({ href, label, value }) => (
          <li key={label}>
            <a href={href}>
              <span className="figures__label">{label}</span>
              <span className="figures__value">{value.toLocaleString('zh-CN')}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
