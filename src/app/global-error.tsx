'use client'

/** The last resort, when not even the frame of a page can be made (the database is away, say). */
export default function GlobalError() {
  return (
    <html lang="zh-CN">
      <body style={{ fontFamily: 'sans-serif', padding: '3rem 1.5rem', maxWidth: '40rem' }}>
        <title>页面暂时打不开</title>
        <h1>页面暂时打不开</h1>
        <p>不是您的问题，我们正在处理。请过一会儿再试。</p>
        <p>
          <a href="/">回到首页</a>
        </p>
        <p>急事请拨打职工服务热线 12351。</p>
      </body>
    </html>
  )
}
