import type { UIFieldServerProps } from 'payload'
import { actorOf, scopeOf } from '@/access/actor'
import { covers } from '@/access/policy'
import { admitToFigures, loadFigures } from '@/collections/organizations/figures/load-figures'
import { figuresHref } from './addresses'
import { FigureCards } from './figure-cards'
import { Headline } from './headline'

/** The tab 统计 of a union's record: the figures of the union and all below it. */
export async function OrganizationFigures({ data, req }: UIFieldServerProps) {
  const id = Number(data?.id)
  if (!Number.isSafeInteger(id) || id < 1)
    return <p className="record-note">保存以后，这里显示统计数字。</p>
  // A union of another branch may be open here as anybody may read it: its figures are not shown.
  if (!covers(actorOf(req.user), 'organizations', 'read', scopeOf(data ?? {})))
    return <p className="record-note">这个工会不在您的管理范围内，不显示统计数字。</p>
  const union = await admitToFigures(req, id)
  const figures = await loadFigures(req, union)
  return (
    <div className="figures-tab">
      <p className="record-note">
        包括全部下级工会，随时更新。<a href={figuresHref(id)}>比较下级工会、导出</a>
      </p>
      <Headline figures={figures} />
      <FigureCards figures={figures} />
    </div>
  )
}
