import { getTranslation } from '@payloadcms/translations'
import type { PayloadRequest, ServerProps, VisibleEntities } from 'payload'
import { actorOf } from '@/access/actor'
import { hiddenFrom } from '@/access/can'
import { holdsAnywhere } from '@/access/policy'
import { DESK } from '@/src/cases/desk/addresses'
import { importableBy } from '@/src/components/registers/import/importable'
import { Emblem } from '../emblem'
import { officesOf } from '../offices'
import { type MenuEntry, menuOf } from './menu'
import { NavFrame } from './nav-frame'
import { NavLink } from './nav-link'
import { Person } from './person'

/** What every page of the console hands over; the one for unknown addresses leaves the request out. */
type NavProps = Pick<ServerProps, 'i18n' | 'payload' | 'user'> & {
  req?: PayloadRequest
  visibleEntities?: VisibleEntities
}

const TREE: MenuEntry = {
  slug: 'organizations',
  label: '组织树',
  group: '组织建设',
  href: '/admin/tree',
}

const REORGANISE: MenuEntry = {
  slug: 'reorganisations',
  label: '组织调整',
  group: '组织建设',
  href: '/admin/reorganise',
}

const DESK_ENTRY: MenuEntry = { slug: 'cases', label: '我的办件', group: '服务职工', href: DESK }

const IMPORT: MenuEntry = {
  slug: 'imports',
  label: '导入表格',
  group: '会籍管理',
  href: '/admin/import',
}

const CASE_FIGURES: MenuEntry = {
  slug: 'cases',
  label: '办件统计',
  group: '服务职工',
  href: '/admin/case-figures',
}

/** With the register of members for who keeps it, else with the unions. */
const figuresFor = (user: unknown): MenuEntry => ({
  ...(holdsAnywhere(actorOf(user), 'members', 'create')
    ? { slug: 'members', group: '会籍管理' }
    : { slug: 'organizations', group: '组织建设' }),
  label: '统计',
  href: '/admin/figures',
})

const entriesOf = ({ i18n, payload, user, visibleEntities }: NavProps): MenuEntry[] => {
  const { collections, globals } = payload.config
  const text = (label: unknown) =>
    typeof label === 'string' ? label : getTranslation(String(label), i18n)
  const lists = collections
    .filter(({ slug }) => visibleEntities?.collections.includes(slug))
    .map(({ admin, labels, slug }) => ({
      slug,
      label: text(labels.plural),
      group: text(admin.group || '系统'),
      href: `/admin/collections/${slug}`,
    }))
  const settings = globals
    .filter(({ slug }) => visibleEntities?.globals.includes(slug))
    .map(({ label, slug }) => ({
      slug,
      label: text(label),
      group: '系统',
      href: `/admin/globals/${slug}`,
    }))
  const seesTree = !hiddenFrom('organizations')({ user })
  const reorganises = !hiddenFrom('reorganisations')({ user })
  const imports = importableBy(user).length > 0
  const countsCases = holdsAnywhere(actorOf(user), 'cases', 'count')
  const handles = holdsAnywhere(actorOf(user), 'cases', 'handle')
  return [
    ...(seesTree ? [TREE, figuresFor(user)] : []),
    ...(reorganises ? [REORGANISE] : []),
    ...(handles ? [DESK_ENTRY] : []),
    ...lists,
    ...(countsCases ? [CASE_FIGURES] : []),
    ...(imports ? [IMPORT] : []),
    ...settings,
  ]
}

/** The console's navigation: grouped by work, cut to what the person does. */
export async function ConsoleNav(props: NavProps) {
  const { payload, req } = props
  const user = req?.user ?? props.user
  if (!user) return null
  const { groups, lookups } = menuOf(user, entriesOf({ ...props, user }))
  const offices = await officesOf(payload, user)
  return (
    <NavFrame>
      <a className="console-nav__brand" href="/admin">
        <span className="console-nav__emblem">
          <Emblem payload={payload} size={36} />
        </span>
        <span className="console-nav__name">
          工会一张网
          <span className="console-nav__place">{offices[0]?.organization.name ?? '工作台'}</span>
        </span>
      </a>
      <nav className="console-nav__links" aria-label="主导航">
        <div className="console-nav__group">
          <p className="console-nav__heading">我的工作</p>
          <ul className="console-nav__list">
            <li>
              <NavLink href="/admin" label="工作台" />
            </li>
          </ul>
        </div>
        {groups.map(({ entries, label }) => (
          <div className="console-nav__group" key={label}>
            <p className="console-nav__heading">{label}</p>
            <Links entries={entries} />
          </div>
        ))}
        {lookups.length > 0 ? (
          <details className="console-nav__group">
            <summary className="console-nav__heading">查阅</summary>
            <Links entries={lookups} />
          </details>
        ) : null}
      </nav>
      <Person name={user.name} offices={offices} />
    </NavFrame>
  )
}

function Links({ entries }: { entries: MenuEntry[] }) {
  return (
    <ul className="console-nav__list">
      {entries.map(({ href, label }) => (
        <li key={href}>
          <NavLink href={href} label={label} />
        </li>
      ))}
    </ul>
  )
}
