import type { PayloadRequest } from 'payload'
import { Emblem } from '../emblem'

/** What this is and for whom, beside the log-in form. */
export async function LoginWelcome({ payload }: { payload: PayloadRequest['payload'] }) {
  return (
    <section className="login-welcome">
      <span className="login-welcome__emblem">
        <Emblem payload={payload} size={56} />
      </span>
      <h1>工会一张网</h1>
      <p>全省各级工会共用的工作后台：写新闻、办服务、登记劳模和创新工作室，都在这里。</p>
      <ul>
        <li>每个人只看到、只管理自己任职工会的内容</li>
        <li>没写完的先存草稿，随时回来接着写</li>
        <li>
          职工办事、看新闻，请到<a href="/">工会网站首页</a>
        </li>
      </ul>
    </section>
  )
}
