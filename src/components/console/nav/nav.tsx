import { getTranslation } from '@payloadcms/translations'
import type { PayloadRequest, VisibleEntities } from 'payload'
import { hiddenFrom } from '@/access/can'
import { Emblem } from '../emblem'
import { officesOf } from '../offices'
import { type MenuEntry, menuOf } from './menu'
import { NavFrame } from './nav-frame'
import { NavLink } from './nav-link'
import { Person } from './person'

type NavProps = { req: PayloadRequest; visibleEntities: VisibleEntities }

const TREE: MenuEntry = {
  slug: 'organizations',
  label: '组织树',
  group: '组织建设',
  href: '/admin/tree',
}

const entriesOf = ({ req, visibleEntities }: NavProps): MenuEntry[] => {
  const { collections, globals } = req.payload.config
  const text = (label: unknown) =>
    typeof label === 'string' ? label : getTranslation(String(label), req.i18n)
  const lists = collections
    .filter(({ slug }) => visibleEntities.collections.includes(slug))
    .map(({ admin, labels, slug }) => ({
      slug,
      label: text(labels.plural),
      group: text(admin.group || '系统'),
      href: `/admin/collections/${slug}`,
    }))
  const settings = globals
    .filter(({ slug }) => visibleEntities.globals.includes(slug))
    .map(({ label, slug }) => ({
      slug,
      label: text(label),
      group: '系统',
      href: `/admin/globals/${slug}`,
    }))
  const seesTree = !hiddenFrom('organizations')({ user: req.user })
  return [...(seesTree ? [TREE] : []), ...lists, ...settings]
}

function WayBack() {
  return (
    <NavFrame>
      <nav className="console-nav__links" aria-label="主导航">
        <NavLink href="/admin" label="工作台" />
      </nav>
    </NavFrame>
  )
}

/** The console's navigation: grouped by work, cut to what the person does. */
export async function ConsoleNav({ req, visibleEntities }: Partial<NavProps>) {
  // Payload's page for an unknown address hands over no request: the way back is all it needs.
  if (!req || !visibleEntities) return <WayBack />
  const { groups, lookups } = menuOf(req.user, entriesOf({ req, visibleEntities }))
  const offices = await officesOf(req)
  return (
    <NavFrame>
      <a className="console-nav__brand" href="/admin">
        <span className="console-nav__emblem">
          <Emblem payload={req.payload} size={36} />
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
      <Person name={req.user?.name ?? ''} offices={offices} />
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
