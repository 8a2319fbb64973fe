import { cardAddress } from '@/src/cards/links'
import type { Card, CheckedCard } from '@/src/cards/look-up'
import { CARD_DAYS } from '@/src/cards/signature'
import { CARD_STATE_LABELS, type CardState } from '@/src/cards/state'
import { formatDateTime } from '@/src/lib/dates'
import { Mark } from '../brand/mark'
import { Day } from './dates'
import { Fact, Facts } from './heads'
import { Qr } from './qr'

const NOTES: Record<CardState, string> = {
  active: '出示二维码，对方扫一扫就能核验您的会员身份。',
  kept: '您的会籍已保留：可以享受会员服务，不参加选举和表决。',
  pending: '原工会放行以后，会员卡自动生效；最晚到放行期限也会自动转入。请过几天再打开本页。',
  ended:
    '这份会籍已经终止，会员卡不再有效。换了单位的，请到新单位的工会办理；可以在网上重新申请入会。',
}

/** The member's own page: the card, and the QR code while it is worth something. */
export function MemberCard({ card, text }: { card: Card; text: string | null }) {
  const { joinedAt, name, number, state, union } = card
  return (
    <>
      <h1>电子会员卡</h1>
      <section className="member-card" data-state={state} aria-label="会员卡">
        <p className="member-card-head">
          <Mark size={40} />
          <span>{union}</span>
          <strong className="member-card-state">{CARD_STATE_LABELS[state]}</strong>
        </p>
        {name ? <p className="member-card-name">{name}</p> : null}
        <p className="member-card-number">
          <span>会员号</span> {number}
        </p>
        {joinedAt ? (
          <p className="member-card-joined">
            入会日期 <Day value={joinedAt} />
          </p>
        ) : null}
      </section>
      {text ? <Qr text={cardAddress(text)} label="会员卡二维码，扫码核验" /> : null}
      <p className="card-note">{NOTES[state]}</p>
      {text ? (
        <ul className="card-hints">
          <li>二维码 {CARD_DAYS} 天内有效，每次打开本页都会更新。</li>
          <li>本页的链接只发给您本人，请收藏，不要转发；泄露了请联系工会换发。</li>
        </ul>
      ) : null}
    </>
  )
}

const isGood = ({ signed, state }: CheckedCard): boolean =>
  !signed.isExpired && (state === 'active' || state === 'kept')

/** What somebody reads who has scanned a card. */
export function CheckedCardView({ checkedAt, ...found }: CheckedCard & { checkedAt: Date }) {
  const { signed, state } = found
  return (
    <>
      <h1>会员卡核验</h1>
      <p className="card-verdict" data-good={isGood(found)}>
        {CARD_STATE_LABELS[state]}
      </p>
      {signed.isExpired ? (
        <p className="note">
          这个二维码已经过期，可能是截图或打印件。请会员用手机重新打开自己的会员卡，再扫一次。
        </p>
      ) : null}
      <Facts>
        <Fact name="姓名">{signed.name}</Fact>
        <Fact name="会员号">{signed.number}</Fact>
        <Fact name="工会">{signed.union}</Fact>
        <Fact name="签发">{formatDateTime(signed.issuedAt)}</Fact>
        <Fact name="有效期至">{formatDateTime(signed.expiresAt)}</Fact>
        <Fact name="核验时间">{formatDateTime(checkedAt)}</Fact>
      </Facts>
      <p className="card-note">卡面信息由工会签名，不能伪造；会籍状态以核验时为准。</p>
    </>
  )
}

/** On the page of an application that made somebody a member: the way to the card. */
export function CardEntry({ state, url }: { state: CardState; url: string }) {
  return (
    <section className="result" aria-labelledby="card">
      <h2 id="card">电子会员卡</h2>
      <p>{NOTES[state]}</p>
      <p>
        <a className="button-main" href={url}>
          打开电子会员卡
        </a>
      </p>
    </section>
  )
}
