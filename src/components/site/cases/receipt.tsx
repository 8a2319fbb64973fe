import { env } from '@/src/env'
import { formatDate, formatDateTime } from '@/src/lib/dates'
import { scriptAddress } from '@/src/lib/site-script'
import type { ReceiptNote } from '@/src/visitors/kinds'
import { Fact, Facts } from '../heads'
import { Qr } from '../qr'

/** Where the QR code leads: number and code stand behind the `#`, which no server gets to see. */
const trackAddress = ({ number, queryCode }: ReceiptNote): string =>
  `${env.PUBLIC_URL}/track#${number}.${queryCode}`

/** Until when, in words; a time of day only where it matters. */
export const dueInWords = (dueAt: string | null): string => {
  if (!dueAt) return '没有规定时限，办理人员会尽快处理'
  const time = formatDateTime(dueAt)
  return time.endsWith('23:59') ? `最迟 ${formatDate(dueAt)}` : `最迟 ${time}`
}

/** Everything of a receipt as plain text, for copying and keeping. */
export const receiptText = (receipt: ReceiptNote): string =>
  [
    `【${receipt.service}】已提交给${receipt.union}`,
    `编号：${receipt.number}`,
    `查询码：${receipt.queryCode}`,
    `办理时限：${dueInWords(receipt.dueAt)}`,
    `查进度：${env.PUBLIC_URL}/track`,
    '查询码只告诉您一次，请不要转发给别人。',
  ].join('\n')

function Keep({ receipt }: { receipt: ReceiptNote }) {
  return (
    <div className="button-row no-print">
      <button type="button" className="button-main" data-copy={receiptText(receipt)} hidden>
        复制编号和查询码
      </button>
      <a className="button-quiet" href="/sent/slip" download="办件回执.txt">
        保存为文件
      </a>
      <button type="button" className="button-quiet" data-print="" hidden>
        打印
      </button>
      <a className="button-quiet" href="/track">
        查看进度
      </a>
    </div>
  )
}

/** What the applicant gets for a sent case. */
export function Receipt({ receipt }: { receipt: ReceiptNote }) {
  return (
    <article className="article receipt">
      <header className="article-head">
        <h1>已经提交</h1>
        <p className="standfirst">
          {receipt.union}已收到您的“{receipt.service}”。
        </p>
      </header>
      <dl className="slip">
        <div>
          <dt>编号</dt>
          <dd className="slip-number">{receipt.number}</dd>
        </div>
        <div>
          <dt>查询码</dt>
          <dd className="slip-code">{receipt.queryCode}</dd>
        </div>
      </dl>
      <p className="note">
        <strong>请现在就记下来、截图或打印。</strong>
        凭编号和查询码可以查进度、回答问题、评价；查询码只在这里显示一次，不要告诉别人。
      </p>
      <Facts>
        <Fact name="办理时限">{dueInWords(receipt.dueAt)}</Fact>
        <Fact name="办理工会">{receipt.union}</Fact>
      </Facts>
      <Keep receipt={receipt} />
      <section className="slip-qr" aria-labelledby="slip-qr">
        <h2 id="slip-qr">扫码查进度</h2>
        <Qr text={trackAddress(receipt)} label="查进度的二维码，含编号和查询码" />
        <p className="field-help">二维码里有查询码，只给您自己用。</p>
      </section>
      <script type="module" src={scriptAddress('site-scripts/slip')} />
    </article>
  )
}
