import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Receipt } from '@/src/components/site/cases/receipt'
import { Nothing } from '@/src/components/site/heads'
import { recallNote } from '@/src/visitors/notes'

export const metadata: Metadata = {
  title: '已经提交',
  robots: { index: false },
  referrer: 'same-origin',
}

/** The receipt of the case that this visitor has just sent; for two hours, in this browser only. */
export default async function SentPage() {
  const receipt = await recallNote('receipt', { headers: await headers() })
  return (
    <div className="wrap page">
      {receipt ? (
        <Receipt receipt={receipt} />
      ) : (
        <Nothing>
          <h1>这里没有可以显示的回执</h1>
          <p>回执只在提交后的两小时内、在提交的那台设备上显示。</p>
          <p>
            记下了编号和查询码的，可以<a href="/track">查进度</a>
            ；填了邮箱的，可以<a href="/my-cases">凭邮箱查看全部办件</a>；都没有的，请拨打{' '}
            <a href="tel:12351">12351</a>。
          </p>
        </Nothing>
      )}
    </div>
  )
}
