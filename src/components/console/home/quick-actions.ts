import { actorOf } from '@/access/actor'
import { roleMay } from '@/access/fields'
import { holdsAnywhere } from '@/access/policy'
import { DESK_NEW } from '@/src/cases/desk/addresses'
import { importableBy } from '@/src/components/registers/import/importable'
import { posterHref } from '@/src/components/registers/poster-href'
import { SORTS_OF_WORK } from './sorts-of-work'

export type QuickAction = { label: string; hint: string; href: string }

const createHref = (slug: string): string => `/admin/collections/${slug}/create`

const OTHERS = [
  { slug: 'members', label: '登记会员', hint: '姓名、证件、电话' },
  { slug: 'media', label: '上传图片', hint: '照片、文件、视频' },
  { slug: 'employers', label: '登记用人单位', hint: '名称、信用代码、工会' },
  { slug: 'organizations', label: '新建下级工会', hint: '名称、层级、上级' },
  { slug: 'users', label: '开通账号', hint: '姓名、邮箱、任职' },
] as const

/** The poster of the first union whose members the person looks after. */
const posterOf = (actor: ReturnType<typeof actorOf>): QuickAction[] => {
  const held = actor?.appointments.find(({ role }) => roleMay(role, 'members', 'read'))
  if (!held) return []
  const href = posterHref(held.organization, 'pdf')
  return [{ label: '入会海报', hint: '扫码入会，A3 打印', href }]
}

/** The big buttons of the home page: what this person may begin. */
export const quickActionsOf = (user: unknown): QuickAction[] => {
  const actor = actorOf(user)
  const works = SORTS_OF_WORK.filter(({ slug }) => holdsAnywhere(actor, slug, 'create'))
  const others = OTHERS.filter(({ slug }) => holdsAnywhere(actor, slug, 'create'))
  const changesSettings = actor?.appointments.some(({ role }) =>
    roleMay(role, 'site-settings', 'update'),
  )
  const enters = holdsAnywhere(actor, 'cases', 'create')
  return [
    ...(enters ? [{ label: '录入诉求', hint: '电话、窗口、来信', href: DESK_NEW }] : []),
    ...works.map(({ action, hint, slug }) => ({ label: action, hint, href: createHref(slug) })),
    ...others.map(({ hint, label, slug }) => ({ label, hint, href: createHref(slug) })),
    ...(importableBy(user).length > 0
      ? [{ label: '导入表格', hint: 'Excel 名册批量登记', href: '/admin/import' }]
      : []),
    ...posterOf(actor),
    ...(changesSettings
      ? [{ label: '网站设置', hint: '名称、会徽、备案号', href: '/admin/globals/site-settings' }]
      : []),
    ...(holdsAnywhere(actor, 'audit-log', 'read')
      ? [
          {
            label: '查看审计记录',
            hint: '谁、何时、做了什么',
            href: '/admin/collections/audit-log',
          },
        ]
      : []),
  ]
}
