import { Mark } from '@/src/components/brand/mark'
import type { SiteSettings } from '@/src/queries/settings'

function Contacts({ settings }: { settings: SiteSettings }) {
  const { address, contactPhone, operator, reportMail, reportPhone, sponsor } = settings
  return (
    <ul className="footer-facts">
      <li>主办单位：{sponsor}</li>
      {operator ? <li>承办单位：{operator}</li> : null}
      {address ? <li>地址：{address}</li> : null}
      {contactPhone ? (
        <li>
          联系电话：<a href={`tel:${contactPhone}`}>{contactPhone}</a>
        </li>
      ) : null}
      {reportPhone ? (
        <li>
          违法和不良信息举报电话：<a href={`tel:${reportPhone}`}>{reportPhone}</a>
        </li>
      ) : null}
      {reportMail ? (
        <li>
          举报邮箱：<a href={`mailto:${reportMail}`}>{reportMail}</a>
        </li>
      ) : null}
    </ul>
  )
}

function Filings({ settings }: { settings: SiteSettings }) {
  const { icp, publicSecurity, siteCode, siteMarkUrl } = settings
  const number = publicSecurity?.match(/\d{10,}/)?.[0]
  return (
    <ul className="footer-filings">
      {siteMarkUrl ? (
        <li>
          <a href={siteMarkUrl} rel="noopener">
            党政机关网站标识
          </a>
        </li>
      ) : null}
      {siteCode ? <li>网站标识码：{siteCode}</li> : null}
      {icp ? (
        <li>
          <a href="https://beian.miit.gov.cn/" rel="noopener">
            {icp}
          </a>
        </li>
      ) : null}
      {publicSecurity ? (
        <li>
          <a
            href={`https://beian.mps.gov.cn/#/query/webSearch${number ? `?code=${number}` : ''}`}
            rel="noopener"
          >
            {publicSecurity}
          </a>
        </li>
      ) : null}
    </ul>
  )
}

/** The foot of every page, with what the rules for public bodies' sites ask (国办发〔2017〕47号). */
export function Footer({ settings }: { settings: SiteSettings }) {
  return (
    <footer className="site-footer">
      <div className="wrap footer-inner">
        <div className="footer-brand">
          <Mark className="footer-mark" />
          <div>
            <p className="footer-name">{settings.siteName}</p>
            <p>职工有困难，就打 {settings.hotline}</p>
          </div>
        </div>
        <Contacts settings={settings} />
        <nav aria-label="网站说明">
          <ul className="footer-links">
            <li>
              <a href="/unions">工会目录</a>
            </li>
            <li>
              <a href="/figures">办理排行榜</a>
            </li>
            <li>
              <a href="/track">查办理进度</a>
            </li>
            <li>
              <a href="/my-cases">我的办件</a>
            </li>
            <li>
              <a href="/accessibility">无障碍说明</a>
            </li>
            <li>
              <a href="/privacy">隐私政策</a>
            </li>
            <li>
              <a href="/sitemap.xml">站点地图</a>
            </li>
            <li>
              <a href="/news/rss.xml">新闻订阅</a>
            </li>
          </ul>
        </nav>
        <Filings settings={settings} />
      </div>
    </footer>
  )
}
