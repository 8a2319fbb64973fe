import type { Metadata } from 'next'
import { ListHead } from '@/src/components/site/heads'
import { pageMetadata } from '@/src/components/site/metadata'
import { siteSettings } from '@/src/queries/settings'
import { show } from '@/src/queries/show'

const LEAD = '看新闻、查服务，不需要留下任何个人信息'
/** The day from which this text holds; a changed text gets a new one. */
const VERSION = '2026年11月版'

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
            每篇新闻、每项服务只记被打开和点赞的次数，不记是谁。为了一台设备一天只计一个赞，当天存一个由网络地址和浏览器名称算出的加密标记，当天过后连同密钥一起删除。
          </li>
          <li>
            为防范攻击，服务器日志会按《网络安全法》的要求记录访问时间和网络地址，保存不少于六个月，只用于安全。
          </li>
        </ul>
        <h2>Cookie</h2>
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
              <tr>
                <td>form</td>
                <td>提交有误时，把您填的表原样带回来</td>
                <td>30 分钟</td>
              </tr>
              <tr>
                <td>receipt、case</td>
                <td>让您提交后看到回执、查到进度</td>
                <td>2 小时，点“退出”即删除</td>
              </tr>
              <tr>
                <td>sign-in、visitor</td>
                <td>凭邮箱验证码查看自己的全部办件</td>
                <td>10 分钟、12 小时，点“退出”即删除</td>
              </tr>
              <tr>
                <td>told</td>
                <td>在下一页告诉您操作的结果</td>
                <td>1 分钟</td>
              </tr>
            </tbody>
          </table>
        </section>
        <p>
          它们只在您点选、提交或查询以后才写入。Cookie
          里只有一串随机字符，没有您的身份信息；与它对应的内容加密存在服务器上，到时自动删除。
        </p>
        <h2>网站上公开的人</h2>
        <p>
          劳模工匠、工作室成员、获奖选手和工会主席的姓名与事迹，都在取得本人单独同意以后才公开（第二十五条）。身份证号、电话、住址、健康和收入等信息从不公开。本人可以随时要求更正或撤回，我们会立即撤下。
        </p>
        <h2>办事时提供的信息</h2>
        <p>
          申请入会、求助或报名时，我们只收办这件事必需的信息，并在表格旁单独说明用途、保存期限和接收人；敏感信息加密保存，查看要留下记录。
        </p>
        <ul>
          <li>
            填表时，已填的内容暂存在您自己的设备上，方便接着填；身份证号、收入等敏感内容、同意书和附件不存，提交成功或点“清空重填”就删除，最多留七天。在别人的设备上填写时，请用完清空。
          </li>
          <li>
            姓名、电话、身份证号、地址和您写的内容加密保存，只有承办、转办、审批这件事的工会看得到；投诉某个工会时，那个工会看不到。
          </li>
          <li>
            照片上传时会去掉拍摄地点等附带信息；附件加密保存，只能由经办人员和您本人下载。没有提交的附件一天后删除。
          </li>
          <li>查进度凭编号和查询码。查询码只告诉您一次，我们自己也不保存原文，请不要告诉别人。</li>
          <li>填了邮箱的，我们只用它告诉您办理情况，并让您凭验证码查看自己的办件。</li>
          <li>
            短时间内提交很多次时会请您答一道小题，防止机器人捣乱；为此会短暂记下加密处理过的网络地址。
          </li>
        </ul>
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
