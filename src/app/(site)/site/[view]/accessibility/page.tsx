import type { Metadata } from 'next'
import { ListHead } from '@/src/components/site/heads'
import { pageMetadata } from '@/src/components/site/metadata'
import { siteSettings } from '@/src/queries/settings'
import { show } from '@/src/queries/show'

const LEAD = '让每一位职工都能方便地看、听、用'

export const generateMetadata = (): Metadata =>
  pageMetadata({ title: '无障碍说明', description: LEAD, path: '/accessibility' })

/** What the site does for people who see, hear or move differently (无障碍环境建设法, art. 32). */
export default async function AccessibilityPage() {
  const { contactPhone, hotline, reportMail } = await show(siteSettings())
  return (
    <div className="wrap page">
      <ListHead title="无障碍说明" lead={LEAD} />
      <div className="prose">
        <p>
          本网站按照《中华人民共和国无障碍环境建设法》的要求，参照国家标准 GB/T 37668
          和《互联网网站适老化通用设计规范》建设。
        </p>
        <h2>字大一点、看清一点</h2>
        <ul>
          <li>每一页顶部都有“标准、大、特大”三种字号，选一次，以后都按您选的显示。</li>
          <li>“高对比”把页面变成白底黑字，弱视和强光下更清楚。</li>
          <li>用浏览器放大到 400%，内容会自动换行，不用左右拖动。</li>
        </ul>
        <h2>只用键盘</h2>
        <ul>
          <li>按 Tab 键依次走到每个链接和按钮，按回车打开；走到哪里都有明显的框。</li>
          <li>每页第一个链接是“跳到正文”，可以越过页头。</li>
          <li>表格太宽时，可以用方向键左右移动。</li>
        </ul>
        <h2>用读屏软件</h2>
        <ul>
          <li>页面按标题分层，可以按标题、按区域跳转。</li>
          <li>图片配有文字说明，装饰性的图形读屏软件会跳过。</li>
          <li>每页都写明当前位置，一级一级可以往回走。</li>
        </ul>
        <h2>老机器、慢网络</h2>
        <ul>
          <li>关掉脚本也能阅读、搜索、筛选和选择工会。</li>
          <li>没有弹窗，没有广告，没有自动播放的声音。</li>
          <li>打印时只留下正文。</li>
        </ul>
        <h2>还有哪里不方便，请告诉我们</h2>
        <p>
          请拨打 <a href={`tel:${hotline}`}>{hotline}</a>
          {contactPhone ? `，或 ${contactPhone}` : ''}
          {reportMail ? `，或写信到 ${reportMail}` : ''}
          。我们会尽快改进；急着要办的事，可以请工作人员口头告诉您。
        </p>
      </div>
    </div>
  )
}
