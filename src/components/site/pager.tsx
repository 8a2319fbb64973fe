/** An address with its parameters, those that are set. */
export const addressWith = (
  path: string,
  query: Partial<Record<string, string | undefined>>,
): string => {
  const set = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path
}

type Props = {
  path: string
  query: Partial<Record<string, string>>
  page: number
  pages: number
}

/** Links to the pages around this one. */
export function Pager({ path, query, page, pages }: Props) {
  if (pages <= 1) return null
  const href = (to: number) =>
    addressWith(path, { ...query, page: to > 1 ? String(to) : undefined })
  const near = [page - 2, page - 1, page, page + 1, page + 2].filter((n) => n > 1 && n < pages)
  const numbers = [...new Set([1, ...near, pages])]
  return (
    <nav className="pager" aria-label="翻页">
      <ul>
        {page > 1 ? (
          <li>
            <a href={href(page - 1)} rel="prev">
              上一页
            </a>
          </li>
        ) : null}
        {numbers.map((number) => (
          <li key={number}>
            {number === page ? (
              <span aria-current="page">{number}</span>
            ) : (
              <a href={href(number)} aria-label={`第 ${number} 页`}>
                {number}
              </a>
            )}
          </li>
        ))}
        {page < pages ? (
          <li>
            <a href={href(page + 1)} rel="next">
              下一页
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
