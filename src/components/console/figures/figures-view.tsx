import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { hiddenFrom } from '@/access/can'
import { covers } from '@/access/policy'
import { orderOf, pageOf } from '@/collections/organizations/figures/asked'
import { COMPARED_AT_ONCE } from '@/collections/organizations/figures/figured-union'
import {
  admitToFigures,
  loadComparison,
  loadFigures,
  type RegisterUnion,
} from '@/collections/organizations/figures/load-figures'
import { loadRoots } from '@/collections/organizations/tree/load-nodes'
import { PageFrame } from '@/src/components/console/page-frame'
import { FIGURES_PATH, figuresHref, sheetHref } from './addresses'
import { one, orNotFound, type Query, unionAsked } from './asked-page'
import { CompareTable } from './compare-table'
import { ComparedUnions } from './compared-unions'
import { FigureCards } from './figure-cards'
import { Headline } from './headline'
import { OwnUnions } from './own-unions'
import { UnionPath } from './union-path'

type Opened = {
  union: RegisterUnion
  figures: Awaited<ReturnType<typeof loadFigures>>
  comparison: Awaited<ReturnType<typeof loadComparison>>
  own: { id: number; name: string }[]
  page: number
  sort: string
}

/** The union that was asked for, else the first of the person's own. */
const open = async (req: PayloadRequest, query: Query): Promise<Opened> => {
  const { nodes } = await loadRoots(req)
  const id = unionAsked(query, nodes[0]?.id)
  return orNotFound(async () => {
    const union = await admitToFigures(req, id)
    const sort = one(query.sort)
    const page = pageOf(query.page)
    const order = orderOf(union, sort)
    const [figures, comparison] = await Promise.all([
      loadFigures(req, union),
      loadComparison(req, union, { page, order, limit: COMPARED_AT_ONCE }),
    ])
    return { union, figures, comparison, own: nodes, page, sort }
  })
}

/**
 * The page `/admin/figures`: a union's figures, and the unions below it side by side. Payload lets everybody
 * open custom views, so this one asks itself who is there.
 */
export async function FiguresView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${FIGURES_PATH}`)
  const actor = actorOf(req.user)
  if (!actor || hiddenFrom('organizations')({ user: req.user })) notFound()
  const { comparison, figures, own, page, sort, union } = await open(req, view.searchParams ?? {})
  return (
    <PageFrame steps={[{ label: '统计' }]} view={view}>
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
        <OwnUnions hrefOf={figuresHref} unions={own} />
        <UnionPath
          hrefOf={figuresHref}
          maySee={(scope) => covers(actor, 'organizations', 'read', scope)}
          req={req}
          union={union}
        />
        <Headline figures={figures} />
        <ComparedUnions
          {...comparison}
          page={page}
          pageHref={(to) => figuresHref(union.id, { page: to, sort })}
          sheetHref={(format) => sheetHref(union.id, 'children', format)}
        >
          <CompareTable comparison={comparison} sort={sort} union={union} />
        </ComparedUnions>
        <FigureCards figures={figures} />
      </main>
    </PageFrame>
  )
}
