import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { loadRoots } from '@/collections/organizations/tree/load-nodes'
import { DESK_NEW } from '@/src/cases/desk/addresses'
import { entryItems } from '@/src/cases/desk/services'
import { DeskFrame } from '../page-frame'
import { EntryScreen } from './entry-screen'

/**
 * The page `/admin/desk/new`: what was said on the phone (12351), at the counter or in a letter. Payload lets
 * everybody open custom views, so this one asks itself who is there.
 */
export async function EntryView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${DESK_NEW}`)
  const actor = actorOf(req.user)
  if (!holdsAnywhere(actor, 'cases', 'create')) notFound()
  const { nodes } = await loadRoots(req)
  const [own] = nodes
  if (!own) notFound()
  return (
    <DeskFrame label="录入诉求" view={view}>
      <main className="console-page entry">
        <header className="console-page__header">
          <h1>录入诉求</h1>
        </header>
        <p className="console-page__help">
          先填来电号码，会列出这位职工以前的办件。全程可以只用键盘：<kbd>Tab</kbd> 到下一格，
          <kbd>Ctrl</kbd> + <kbd>回车</kbd> 提交。
        </p>
        <EntryScreen
          items={await entryItems(req, own.code)}
          own={{ id: own.id, name: own.name, code: own.code, level: own.level }}
        />
      </main>
    </DeskFrame>
  )
}
