import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { type Actor, actorOf } from '@/access/actor'
import { covers, holdsAnywhere } from '@/access/policy'
import { caseFilterIn, caseOrderIn, periodIn } from '@/collections/organizations/case-figures/asked'
import {
  admitToCaseFigures,
  type CaseComparison,
  loadCaseComparison,
  loadCaseFigures,
} from '@/collections/organizations/case-figures/load'
import { pageOf } from '@/collections/organizations/figures/asked'
import {
  COMPARED_AT_ONCE,
  type FiguredUnion,
} from '@/collections/organizations/figures/figured-union'
import type { BranchCases, CaseFilter, Period } from '@/src/cases/figures/case-figures'
import { PageFrame } from '@/src/components/console/page-frame'
import { toIsoDay } from '@/src/lib/dates'
import { one, orNotFound, type Query, unionAsked } from '../figures/asked-page'
import { ComparedUnions } from '../figures/compared-unions'
import { OwnUnions } from '../figures/own-unions'
import { UnionPath } from '../figures/union-path'
import { officesOf } from '../offices'
import { CASE_FIGURES_PATH, caseFiguresHref, caseSheetHref } from './addresses'
import { CaseCards } from './case-cards'
import { CaseCompare } from './case-compare'
import { CaseHeadline } from './case-headline'
import { PeriodForm } from './period-form'

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
  union: FiguredUnion
  figures: BranchCases
  comparison: CaseComparison
  period: Period
  filter: CaseFilter
  sort: string
  page: number
}

const open = (req: PayloadRequest, query: Query, seats: Seat[]): Promise<Opened> => {
  const id = unionAsked(query, seats[0]?.id)
  return orNotFound(async () => {
    const union = await admitToCaseFigures(req, id)
    const period = periodIn({ from: one(query.from), to: one(query.to) })
    const filter = caseFilterIn({ item: one(query.item), source: one(query.source) })
    const sort = one(query.sort)
    const page = pageOf(one(query.page) || undefined)
    const order = caseOrderIn({ sort })
    const figures = await loadCaseFigures(req, union, { period, filter })
    const comparison = await loadCaseComparison(req, union, {
      ...{ period, filter, order, page, limit: COMPARED_AT_ONCE },
    })
    return { union, figures, comparison, period, filter, sort, page }
  })
}

/** The page `/admin/case-figures`: how a branch handles its cases, for who leads or handles them. */
export async function CaseFiguresView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${CASE_FIGURES_PATH}`)
  const actor = actorOf(req.user)
  if (!actor || !holdsAnywhere(actor, 'cases', 'count')) notFound()
  const seats = await seatsOf(req, actor)
  const opened = await open(req, view.searchParams ?? {}, seats)
  const { comparison, figures, filter, page, period, sort, union } = opened
  const shown = { period, filter }
  return (
    <PageFrame steps={[{ label: '办件统计' }]} view={view}>
      <main className="console-page figures-page">
        <header className="console-page__header">
          <h1>{union.name} · 办件统计</h1>
          <a
            className="console-page__other"
            href={caseSheetHref(union.id, shown, { what: 'figures', format: 'xlsx' })}
          >
            导出统计（Excel）
          </a>
        </header>
        <OwnUnions hrefOf={(id) => caseFiguresHref(id, shown)} unions={seats} />
        <UnionPath
          hrefOf={(id) => caseFiguresHref(id, shown)}
          maySee={(scope) => covers(actor, 'cases', 'count', scope)}
          req={req}
          union={union}
        />
        <PeriodForm filter={filter} period={period} today={toIsoDay(new Date())} union={union.id} />
        <Narrowed opened={opened} />
        <CaseHeadline figures={figures} />
        <ComparedUnions
          {...comparison}
          page={page}
          pageHref={(to) => caseFiguresHref(union.id, { ...shown, sort, page: to })}
          sheetHref={(format) => caseSheetHref(union.id, shown, { what: 'children', format })}
          title="下级工会"
        >
          <CaseCompare comparison={comparison} shown={{ ...shown, sort }} union={union} />
        </ComparedUnions>
        <CaseCards
          figures={figures}
          hrefOf={(more) => caseFiguresHref(union.id, { period, filter: { ...filter, ...more } })}
        />
        <Meaning />
      </main>
    </PageFrame>
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
