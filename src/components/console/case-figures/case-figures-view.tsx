import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { type Actor, actorOf } from '@/access/actor'
import { covers, holdsAnywhere } from '@/access/policy'
import { caseFilterIn, caseOrderIn, periodIn } from '@/collections/organizations/case-figures/asked'
import {
  admitToCaseFigures,
  CASE_FIGURES_PAGE,
  type CaseComparison,
  type CaseUnion,
  loadCaseComparison,
  loadCaseFigures,
} from '@/collections/organizations/case-figures/load'
import { pageOf } from '@/collections/organizations/figures/asked'
import type { BranchCases, CaseFilter, Period } from '@/src/cases/figures/case-figures'
import { toIsoDay } from '@/src/lib/dates'
import { OneNetError } from '@/src/lib/errors'
import { UnionPath } from '../figures/union-path'
import { officesOf } from '../offices'
import { CASE_FIGURES_PATH, caseFiguresHref, caseSheetHref } from './addresses'
import { CaseCards } from './case-cards'
import { CaseCompare } from './case-compare'
import { CaseHeadline } from './case-headline'
import { PeriodForm } from './period-form'

type Query = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/** What does not exist or is not theirs is the same page for everybody. */
const orNotFound = async <Result,>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OneNetError) notFound()
    throw error
  }
}

type Seat = { id: number; name: string }

/** The unions where the person may see the figures of cases, each once. */
const seatsOf = async ({ payload, user }: PayloadRequest, actor: Actor): Promise<Seat[]> => {
  const seats = actor.appointments.filter(({ scope }) => covers(actor, 'cases', 'count', scope))
  const ids = new Set(seats.map(({ organization }) => organization))
  const offices = user ? await officesOf(payload, user) : []
  return [
    ...new Map(
      offices
        .filter(({ organization }) => ids.has(organization.id))
        .map(({ organization }) => [organization.id, organization]),
    ).values(),
  ]
}

type Opened = {
  union: CaseUnion
  figures: BranchCases
  comparison: CaseComparison
  period: Period
  filter: CaseFilter
  sort: string
  page: number
}

const open = (req: PayloadRequest, query: Query, seats: Seat[]): Promise<Opened> => {
  const asked = one(query.union)
  const id = asked === '' ? seats[0]?.id : Number(asked)
  if (id === undefined || !Number.isSafeInteger(id)) notFound()
  return orNotFound(async () => {
    const union = await admitToCaseFigures(req, id)
    const period = periodIn({ from: one(query.from), to: one(query.to) })
    const filter = caseFilterIn({ item: one(query.item), source: one(query.source) })
    const sort = one(query.sort)
    const page = pageOf(one(query.page) || undefined)
    const order = caseOrderIn({ sort })
    const figures = await loadCaseFigures(req, union, { period, filter })
    const comparison = await loadCaseComparison(req, union, {
      ...{ period, filter, order, page, limit: CASE_FIGURES_PAGE },
    })
    return { union, figures, comparison, period, filter, sort, page }
  })
}

/** The page `/admin/case-figures`: how a branch handles its cases, for who leads or handles them. */
export async function CaseFiguresView({
  initPageResult,
  params,
  searchParams,
}: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${CASE_FIGURES_PATH}`)
  const actor = actorOf(req.user)
  if (!actor || !holdsAnywhere(actor, 'cases', 'count')) notFound()
  const seats = await seatsOf(req, actor)
  const opened = await open(req, searchParams ?? {}, seats)
  const { figures, filter, period, union } = opened
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: '办件统计' }]} />
      <main className="console-page figures-page">
        <header className="console-page__header">
          <h1>{union.name} · 办件统计</h1>
          <a
            className="console-page__other"
            href={caseSheetHref(union.id, { period, filter }, { what: 'figures', format: 'xlsx' })}
          >
            导出统计（Excel）
          </a>
        </header>
        {seats.length > 1 ? <Seats filter={filter} period={period} seats={seats} /> : null}
        <UnionPath
          hrefOf={(id) => caseFiguresHref(id, { period, filter })}
          maySee={(scope) => covers(actor, 'cases', 'count', scope)}
          req={req}
          union={union}
        />
        <PeriodForm filter={filter} period={period} today={toIsoDay(new Date())} union={union.id} />
        <Narrowed opened={opened} />
        <CaseHeadline figures={figures} />
        <Below opened={opened} />
        <CaseCards
          figures={figures}
          hrefOf={(more) => caseFiguresHref(union.id, { period, filter: { ...filter, ...more } })}
        />
        <Meaning />
      </main>
    </DefaultTemplate>
  )
}

function Seats({ seats, ...shown }: { seats: Seat[]; period: Period; filter: CaseFilter }) {
  return (
    <p className="console-page__help">
      您任职的工会：
      {seats.map(({ id, name }) => (
        <a href={caseFiguresHref(id, shown)} key={id}>
          {name}
        </a>
      ))}
    </p>
  )
}

/** What the figures are narrowed down to, with the way back. */
function Narrowed({ opened: { figures, filter, period, union } }: { opened: Opened }) {
  const { item, source } = filter
  if (!item && !source) return null
  const labelIn = (lines: BranchCases['items'], code: string) =>
    lines.find((line) => line.code === code)?.label ?? code
  return (
    <p className="console-page__help">
      只看：{item ? <strong>{labelIn(figures.items, item)} </strong> : null}
      {source ? <strong>{labelIn(figures.sources, source)} </strong> : null}
      <a href={caseFiguresHref(union.id, { period, filter: {} })}>看全部事项和来源</a>
    </p>
  )
}

function Below({ opened: { comparison, filter, page, period, sort, union } }: { opened: Opened }) {
  if (comparison.total === 0) return <p className="console-page__help">这个工会没有下级工会。</p>
  const { nextPage, total } = comparison
  const pageHref = (to: number) => caseFiguresHref(union.id, { period, filter, sort, page: to })
  return (
    <section className="console-card figure-compare">
      <h2 className="console-card__title">下级工会</h2>
      <p className="console-page__help">
        直接下级 {total} 个。点名称看下一级，点表头排序。
        <a href={caseSheetHref(union.id, { period, filter }, { what: 'children', format: 'xlsx' })}>
          导出比较表（Excel）
        </a>
        <a href={caseSheetHref(union.id, { period, filter }, { what: 'children', format: 'csv' })}>
          CSV
        </a>
      </p>
      <CaseCompare comparison={comparison} shown={{ period, filter, sort }} union={union} />
      {page > 1 || nextPage ? (
        <p className="console-page__help">
          {page > 1 ? <a href={pageHref(page - 1)}>上一页</a> : null}第 {page} 页
          {nextPage ? <a href={pageHref(nextPage)}>下一页</a> : null}
        </p>
      ) : null}
    </section>
  )
}

function Meaning() {
  return (
    <section className="console-card">
      <h2 className="console-card__title">这些数字怎么算</h2>
      <ul className="case-figures__meaning">
        <li>
          办件算在现在承办（或已办结）它的工会；转办以后算在接办的工会。上级的数字包括全部下级。
        </li>
        <li>收到按收到的月份，办结按最后一次办结的月份，评价按评价的月份统计；撤回的只算收到。</li>
        <li>
          按时办结率 = 按时办结 ÷
          有期限的办结；批准的延期算在期限内。没有期限的、公示期满办结的、申请人没有补正而办结的不算。
        </li>
        <li>平均用时从收到到办结，夜间和节假日也算在内。</li>
      </ul>
    </section>
  )
}
