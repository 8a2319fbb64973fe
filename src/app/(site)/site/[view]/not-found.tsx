import { Nothing } from '@/src/components/site/heads'

/** For addresses that lead nowhere, or no longer. */
export default function NotFound() {
  return (
    <div className="wrap page">
      <title>没有找到</title>
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
