import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { hiddenFrom } from '@/access/can'
import { covers } from '@/access/policy'
import { orderOf, pageOf } from '@/collections/organizations/figures/asked'
import {
  admitToFigures,
  FIGURES_PAGE,
  type FiguredUnion,
  loadComparison,
  loadFigures,
} from '@/collections/organizations/figures/load-figures'
import { loadRoots } from '@/collections/organizations/tree/load-nodes'
import { OneNetError } from '@/src/lib/errors'
import { FIGURES_PATH, figuresHref, sheetHref } from './addresses'
import { CompareTable } from './compare-table'
import { FigureCards } from './figure-cards'
import { Headline } from './headline'
import { UnionPath } from './union-path'

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

type Opened = {
  union: FiguredUnion
  figures: Awaited<ReturnType<typeof loadFigures>>
  comparison: Awaited<ReturnType<typeof loadComparison>>
  own: { id: number; name: string }[]
  page: number
  sort: string
}

/** The union that was asked for, else the first of the person's own. */
const open = async (req: PayloadRequest, query: Query): Promise<Opened> => {
  const { nodes } = await loadRoots(req)
  const asked = one(query.union)
  const id = asked === '' ? nodes[0]?.id : Number(asked)
  if (id === undefined || !Number.isSafeInteger(id)) notFound()
  return orNotFound(async () => {
    const union = await admitToFigures(req, id)
    const sort = one(query.sort)
    const page = pageOf(query.page)
    const order = orderOf(union, sort)
    const [figures, comparison] = await Promise.all([
      loadFigures(req, union),
      loadComparison(req, union, { page, order, limit: FIGURES_PAGE }),
    ])
    return { union, figures, comparison, own: nodes, page, sort }
  })
}

/**
 * The page `/admin/figures`: a union's figures, and the unions below it side by side. Payload lets everybody
 * open custom views, so this one asks itself who is there.
 */
export async function FiguresView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${FIGURES_PATH}`)
  const actor = actorOf(req.user)
  if (!actor || hiddenFrom('organizations')({ user: req.user })) notFound()
  const opened = await open(req, searchParams ?? {})
  const { figures, own, union } = opened
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
      <SetStepNav nav={[{ label: '统计' }]} />
      <main className="console-page figures-page">
        <header className="console-page__header">
          <h1>{union.name} · 统计</h1>
          <a className="console-page__other" href={`/admin/collections/organizations/${union.id}`}>
            打开档案
          </a>
          <a className="console-page__other" href={sheetHref(union.id, 'figures', 'xlsx')}>
            导出统计（Excel）
          </a>
        </header>
        {own.length > 1 ? <OwnUnions own={own} /> : null}
        <UnionPath
          hrefOf={figuresHref}
          maySee={(scope) => covers(actor, 'organizations', 'read', scope)}
          req={req}
          union={union}
        />
        <Headline figures={figures} />
        <Below opened={opened} />
        <FigureCards figures={figures} />
      </main>
    </DefaultTemplate>
  )
}

function OwnUnions({ own }: { own: Opened['own'] }) {
  return (
    <p className="console-page__help">
      您任职的工会：
      {own.map(({ id, name }) => (
        <a href={figuresHref(id)} key={id}>
          {name}
        </a>
      ))}
    </p>
  )
}

function Below({ opened: { comparison, page, sort, union } }: { opened: Opened }) {
  if (comparison.total === 0) return <p className="console-page__help">这个工会没有下级工会。</p>
  const { nextPage, total } = comparison
  return (
    <section className="console-card figure-compare">
      <p className="console-page__help">
        直接下级 {total} 个。点名称看下一级，点表头排序。
        <a href={sheetHref(union.id, 'children', 'xlsx')}>导出比较表（Excel）</a>
        <a href={sheetHref(union.id, 'children', 'csv')}>CSV</a>
      </p>
      <CompareTable comparison={comparison} sort={sort} union={union} />
      {page > 1 || nextPage ? (
        <p className="console-page__help">
          {page > 1 ? <a href={figuresHref(union.id, { page: page - 1, sort })}>上一页</a> : null}第{' '}
          {page} 页
          {nextPage ? <a href={figuresHref(union.id, { page: nextPage, sort })}>下一页</a> : null}
        </p>
      ) : null}
    </section>
  )
}
