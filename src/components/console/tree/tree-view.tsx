import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { hiddenFrom } from '@/access/can'
import { loadRoots } from '@/collections/organizations/tree/load-nodes'
import { PageFrame } from '@/src/components/console/page-frame'
import { OrganizationTree } from './organization-tree'

/**
 * The page `/admin/tree`. Payload lets everybody open custom views, so this one asks itself who is there.
 */
export async function TreeView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!req.user) redirect('/admin/login?redirect=/admin/tree')
  if (hiddenFrom('organizations')({ user: req.user })) notFound()
  const { nodes } = await loadRoots(req)
  return (
    <PageFrame steps={[{ label: '组织树' }]} view={view}>
      <main className="console-page">
        <header className="console-page__header">
          <h1>组织树</h1>
          <a className="console-page__other" href="/admin/collections/organizations">
            换成列表
          </a>
        </header>
        <p className="console-page__help">
          从您任职的工会开始。点 ▸ 展开下级，点名称打开档案；键盘用方向键移动，回车打开。
        </p>
        <OrganizationTree roots={nodes} />
      </main>
    </PageFrame>
  )
}
