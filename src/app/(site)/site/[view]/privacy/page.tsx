import type { Metadata } from 'next'
import { ListHead } from '@/src/components/site/heads'
import { pageMetadata } from '@/src/components/site/metadata'
import { siteSettings } from '@/src/queries/settings'
import { show } from '@/src/queries/show'

const LEAD = '看新闻、查服务，不需要留下任何个人信息'
/** The day from which this text holds; a changed text gets a new one. */
const VERSION = '2026年1月版'

export const generateMetadata = (): Metadata =>
  pageMetadata({ title: '隐私政策', description: LEAD, path: '/privacy' })

/** The notice that the 个人信息保护法 (art. 7, 17) and the 网络数据安全管理条例 (art. 21) ask for. */
export default async function PrivacyPage() {
  const { address, contactPhone, hotline, reportMail, sponsor } = await show(siteSettings())
  return (
    <div className="wrap page">
      <ListHead title="隐私政策" lead={LEAD} />
      <div className="prose">
        <p>
          {VERSION}。本网站由{sponsor}
          主办，依照《中华人民共和国个人信息保护法》《网络数据安全管理条例》处理个人信息。
        </p>
        <h2>浏览网站</h2>
        <ul>
          <li>浏览、搜索、筛选都不用登录，也不收集您的姓名、电话和位置。</li>
          <li>不使用统计插件，不向任何外部网站发送您的访问记录。</li>
          <li>
            为防范攻击，服务器日志会按《网络安全法》的要求记录访问时间和网络地址，保存不少于六个月，只用于安全。
          </li>
        </ul>
        <h2>两个 Cookie</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
        <section className="table-scroll" aria-label="Cookie 说明" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">用处</th>
                <th scope="col">保存</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>view</td>
                <td>记住您选的字号和对比度</td>
                <td>一年，选回“标准”即删除</td>
              </tr>
              <tr>
                <td>union</td>
                <td>记住您选的工会，按它显示服务</td>
                <td>一年，可在浏览器中随时删除</td>
              </tr>
            </tbody>
          </table>
        </section>
        <p>它们只存在您自己的浏览器里，只在您点选以后才写入，里面没有您的身份信息。</p>
        <h2>网站上公开的人</h2>
        <p>
          劳模工匠、工作室成员、获奖选手和工会主席的姓名与事迹，都在取得本人单独同意以后才公开（第二十五条）。身份证号、电话、住址、健康和收入等信息从不公开。本人可以随时要求更正或撤回，我们会立即撤下。
        </p>
        <h2>办事时提供的信息</h2>
        <p>
          申请入会、求助或报名时，我们只收办这件事必需的信息，并在表格旁单独说明用途、保存期限和接收人；敏感信息加密保存，查看要留下记录。
        </p>
        <h2>您的权利</h2>
        <p>
          您可以查阅、复制、更正、补充、删除自己的信息，也可以撤回同意、要求解释（第四十四条至第五十条）。已故职工的近亲属可以代为行使相关权利。
        </p>
        <h2>联系我们</h2>
        <ul>
          <li>
            电话：<a href={`tel:${hotline}`}>{hotline}</a>
            {contactPhone ? `、${contactPhone}` : ''}
          </li>
          {reportMail ? <li>邮箱：{reportMail}</li> : null}
          {address ? <li>地址：{address}</li> : null}
        </ul>
        <p>收到请求后，我们会在十五个工作日内答复。</p>
      </div>
    </div>
  )
}
