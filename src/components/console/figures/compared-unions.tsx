import type { ReactNode } from 'react'
import type { ExportFormat } from '@/src/registers/export/answers'

type Compared = {
  title?: string
  /** How many unions lie directly below. */
  total: number
  page: number
  nextPage: number | null
  pageHref: (page: number) => string
  sheetHref: (format: ExportFormat) => string
  /** The table of this page. */
  children: ReactNode
}

/** The unions directly below side by side, page by page, with the way out into a sheet. */
export function ComparedUnions({ children, sheetHref, title, total, ...turning }: Compared) {
  if (total === 0) return <p className="console-page__help">这个工会没有下级工会。</p>
  return (
    <section className="console-card figure-compare">
      {title ? <h2 className="console-card__title">{title}</h2> : null}
      <p className="console-page__help">
        直接下级 {total} 个。点名称看下一级，点表头排序。
        <a href={sheetHref('xlsx')}>导出比较表（Excel）</a>
        <a href={sheetHref('csv')}>CSV</a>
      </p>
      {children}
      <Pager {...turning} />
    </section>
  )
}

function Pager({ nextPage, page, pageHref }: Pick<Compared, 'nextPage' | 'page' | 'pageHref'>) {
  if (page === 1 && !nextPage) return null
  return (
    <p className="console-page__help">
      {page > 1 ? <a href={pageHref(page - 1)}>上一页</a> : null}第 {page} 页
      {nextPage ? <a href={pageHref(nextPage)}>下一页</a> : null}
    </p>
  )
}
