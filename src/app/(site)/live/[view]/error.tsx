'use client'

/** When a page cannot be made: says so, and offers to try again. */
export default function SiteError() {
  return (
    <div className="wrap page">
      <div className="nothing">
        <h1>页面暂时打不开</h1>
        <p>不是您的问题，我们正在处理。请过一会儿再试。</p>
        <p>
          <a href="/">回到首页</a>
        </p>
        <p>急事请拨打职工服务热线 12351。</p>
      </div>
    </div>
  )
}
