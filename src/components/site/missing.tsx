import { Nothing } from './heads'

/**
 * Answers with 404: the cache reads the mark (src/cache/page-cache.ts). Next's own `notFound()` leaves the
 * page to be drawn by scripts, and without them nothing would be seen.
 */
export function Missing() {
  return (
    <div className="wrap page" data-status="404">
      <Nothing>
        <h1>这个页面不在了</h1>
        <p>地址可能有误，或者内容已经撤下。您可以：</p>
        <ul className="ways">
          <li>
            <a href="/">回到首页</a>
          </li>
          <li>
            <a href="/search">搜索您要找的内容</a>
          </li>
          <li>
            <a href="/services">看看办事服务</a>
          </li>
          <li>
            <a href="/unions">找到您的工会</a>
          </li>
        </ul>
      </Nothing>
    </div>
  )
}
