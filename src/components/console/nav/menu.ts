import { type Actor, actorOf } from '@/access/actor'
import { roleMay } from '@/access/fields'
import { ACTIONS, GRANTS, type Guarded } from '@/access/grants'
import { isOfficerRole } from '@/access/roles'

/** The order of the navigation: by work, not by table. Collections name their group in `admin.group`. */
const GROUP_ORDER = ['内容发布', '劳模工匠', '竞赛', '组织建设', '会籍管理', '服务职工', '系统']

export type MenuEntry = { slug: string; label: string; group: string; href: string }
export type MenuGroup = { label: string; entries: MenuEntry[] }
export type Menu = { groups: MenuGroup[]; lookups: MenuEntry[] }

const isGuarded = (slug: string): slug is Guarded => slug in GRANTS

/** Whether somebody works in a collection, and does not only look things up there. */
const worksIn = (actor: Actor, slug: string): boolean =>
  actor.appointments.some(
    ({ role }) =>
      isOfficerRole(role) ||
      (isGuarded(slug) &&
        ACTIONS.some((action) => action !== 'read' && roleMay(role, slug, action))),
  )

/** `entries` that the person may see, in groups of work; what is only read comes apart. */
export const menuOf = (user: unknown, entries: MenuEntry[]): Menu => {
  const actor = actorOf(user)
  if (!actor) return { groups: [], lookups: [] }
  const works = entries.filter(({ slug }) => worksIn(actor, slug))
  const labels = [...new Set([...GROUP_ORDER, ...works.map(({ group }) => group)])]
  return {
    groups: labels
      .map((label) => ({ label, entries: works.filter(({ group }) => group === label) }))
      .filter((group) => group.entries.length > 0),
    lookups: entries.filter((entry) => !works.includes(entry)),
  }
}
