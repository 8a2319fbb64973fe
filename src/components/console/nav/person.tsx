import { BUSINESS_ROLES } from '@/access/roles'
import type { Office } from '../offices'

type PersonProps = { name: string; offices: Office[] }

const publicHomeOf = (offices: Office[]): string => {
  const first = offices.find(({ role }) => BUSINESS_ROLES.some((business) => business === role))
  return first ? `/unions/${first.organization.code}` : '/'
}

/** Who is logged in and for which union, with the ways out. */
export function Person({ name, offices }: PersonProps) {
  return (
    <div className="console-nav__person">
      <a className="console-nav__person-name" href="/admin/account">
        {name || '我的账号'}
      </a>
      <ul className="console-nav__offices">
        {offices.map(({ organization, role, roleLabel }) => (
          <li key={`${organization.id}-${role}`} title={organization.name}>
            {organization.shortName} · {roleLabel}
          </li>
        ))}
      </ul>
      <div className="console-nav__actions">
        <a href={publicHomeOf(offices)} target="_blank" rel="noreferrer">
          看本会网站
        </a>
        <a href="/admin/account">账号</a>
        <a href="/admin/logout">退出登录</a>
      </div>
    </div>
  )
}
