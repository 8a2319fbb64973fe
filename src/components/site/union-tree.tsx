import { labelOf, ORGANIZATION_LEVELS } from '@/src/lib/codes'
import type { UnionCard } from '@/src/queries/organizations'

type Props = { unions: UnionCard[]; total: number; href: (union: UnionCard) => string }

/** Unions as big touch targets. */
export function UnionGrid({ unions, total, href }: Props) {
  return (
    <>
      <ul className="union-grid">
        {unions.map((union) => (
          <li key={union.id}>
            <a href={href(union)}>{union.shortName}</a>
          </li>
        ))}
      </ul>
      {total > unions.length ? (
        <p className="count">
          共 {total} 个，这里列出前 {unions.length} 个，其余请用上面的搜索查找。
        </p>
      ) : null}
    </>
  )
}

/** Unions with their level, for search results. */
export function UnionRows({ unions }: { unions: UnionCard[] }) {
  return (
    <ul className="union-rows">
      {unions.map((union) => (
        <li key={union.id}>
          <a href={`/unions/${union.code}`}>{union.name}</a>
          <span className="meta">{labelOf(ORGANIZATION_LEVELS, union.level)}</span>
          <ChooseButton union={union} />
        </li>
      ))}
    </ul>
  )
}

/** Remembers a union as the reader's own. */
export function ChooseButton({ union }: { union: UnionCard }) {
  return (
    <form className="choose-form" method="post" action="/choose-union">
      <button type="submit" name="code" value={union.code}>
        设为我的工会
        <span className="visually-hidden">：{union.name}</span>
      </button>
    </form>
  )
}

/** Finds a union by name or by the first letters of its pinyin. */
export function UnionSearch({ text = '' }: { text?: string }) {
  return (
    <search className="search-box" aria-label="查找工会">
      <form className="union-search" action="/unions">
        <label htmlFor="union-search">工会名称</label>
        <input
          id="union-search"
          name="q"
          type="search"
          defaultValue={text}
          placeholder="例如：宜都、陆城街道、yds"
          maxLength={40}
          required
        />
        <button type="submit">查找</button>
      </form>
    </search>
  )
}
