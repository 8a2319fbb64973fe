import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { hiddenFrom } from '@/access/can'
import { loadRequests } from '@/collections/reorganisations/load-requests'
import { PageFrame } from '@/src/components/console/page-frame'
import { toIsoDay } from '@/src/lib/dates'
import { ReorganiseForm } from './reorganise-form'
import { RequestList } from './request-list'
import type { PickedUnion } from './union-picker'

/** The union that the tree or a record names in the address. */
const pickedUnion = async (req: PayloadRequest, value: unknown): Promise<PickedUnion | null> => {
  const id = Number(value)
  if (!Number.isSafeInteger(id) || id < 1) return null
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { id: { equals: id } },
    select: { name: true, code: true, level: true },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
  })
  const [found] = docs
  return found
    ? { id: found.id, name: found.name, code: found.code ?? '', level: found.level }
    : null
}

/**
 * The page `/admin/reorganise`: asking for a reorganisation, and deciding what others asked for. Payload
 * lets everybody open custom views, so this one asks itself who is there.
 */
export async function ReorganiseView(view: AdminViewServerProps) {
  const { searchParams } = view
  const { req } = view.initPageResult
  if (!req.user) redirect('/admin/login?redirect=/admin/reorganise')
  if (hiddenFrom('reorganisations')({ user: req.user })) notFound()
  const [union, open, past] = await Promise.all([
    pickedUnion(req, searchParams?.organization),
    loadRequests(req, { state: { equals: 'draft' } }),
    loadRequests(req, { state: { not_equals: 'draft' } }),
  ])
  return (
    <PageFrame steps={[{ label: '组织调整' }]} view={view}>
      <main className="console-page">
        <header className="console-page__header">
          <h1>组织调整</h1>
          <a className="console-page__other" href="/admin/tree">
            看组织树
          </a>
        </header>
        <p className="console-page__help">
          先看影响，再提交。县级及以上工会的调整要由另一位工会管理员确认；县级以下的提交后马上办理。
        </p>
        <div className="reorganise">
          <ReorganiseForm key={union?.id ?? 0} today={toIsoDay(new Date())} union={union} />
          <div>
            <RequestList empty="没有等待确认的调整。" id="open" title="等待确认" {...open} />
            <RequestList
              empty="还没有办理过。"
              id="past"
              requests={past.requests}
              title="最近办结"
              total={0}
            />
          </div>
        </div>
      </main>
    </PageFrame>
  )
}
