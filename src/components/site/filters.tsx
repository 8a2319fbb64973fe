import type { CodeOption } from '@/src/lib/codes'
import type { Union } from '@/src/queries/organizations'
import { addressWith } from './pager'

type Props = {
  path: string
  /** What the options are, e.g. 栏目. */
  label: string
  /** The parameter that they set. */
  name: string
  options: readonly CodeOption[]
  query: Partial<Record<string, string>>
  union: Union | null
}

/** The choices above a list: plain links, so that each is an address of its own. */
export function Filters({ path, label, name, options, query, union }: Props) {
  const chosen = query[name]
  const href = (value: string | undefined) =>
    addressWith(path, { [name]: value, union: query.union })
  return (
    <div className="filters">
      <nav aria-label={label}>
        <ul className="chips">
          {[{ label: '全部', value: '' }, ...options].map((option) => (
            <li key={option.value}>
              <a
                href={href(option.value || undefined)}
                aria-current={(chosen ?? '') === option.value ? 'true' : undefined}
              >
                {option.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {union ? (
        <p className="filter-note">
          只看 <a href={`/unions/${union.code}`}>{union.name}</a> 及所属工会
          <a className="filter-clear" href={addressWith(path, { [name]: chosen })}>
            看全省
          </a>
        </p>
      ) : (
        <p className="filter-note">
          全省范围 <a href="/unions">按工会查看</a>
        </p>
      )}
    </div>
  )
}
