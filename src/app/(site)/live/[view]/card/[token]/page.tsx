import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { Payload } from 'payload'
import { isCardLink } from '@/src/cards/links'
import { checkCard, ownCard, signedTextOf } from '@/src/cards/look-up'
import { admitCheck, TOO_MANY_CHECKS } from '@/src/cards/throttle'
import { Nothing } from '@/src/components/site/heads'
import { CheckedCardView, MemberCard } from '@/src/components/site/member-card'
import { payloadOfSite } from '@/src/queries/client'

type Props = { params: Promise<{ token: string }> }

export const metadata: Metadata = {
  title: '电子会员卡',
  robots: { index: false, follow: false },
  // The address is the card: nobody else is told that it was visited.
  referrer: 'no-referrer',
}

function UnknownCard() {
  return (
    <Nothing>
      <h1>没有找到这张会员卡</h1>
      <p>链接可能不完整，或者已经换发。请从最近一次收到的通知里重新打开。</p>
      <p>
        仍然打不开的，请联系所在工会，或拨打 <a href="tel:12351">12351</a>。
      </p>
    </Nothing>
  )
}

async function CardOf({ payload, token }: { payload: Payload; token: string }) {
  const now = new Date()
  if (!isCardLink(token)) {
    const found = await checkCard(payload, token, now)
    return found ? <CheckedCardView {...found} checkedAt={now} /> : <UnknownCard />
  }
  const card = await ownCard(payload, token)
  if (!card) return <UnknownCard />
  const isValid = card.state === 'active' || card.state === 'kept'
  return <MemberCard card={card} text={isValid ? await signedTextOf(payload, card, now) : null} />
}

/** A member's own card (by its link), or what a scanned card is worth (by its signed text). */
export default async function CardPage({ params }: Props) {
  const { token } = await params
  const payload = await payloadOfSite()
  const isAdmitted = await admitCheck(payload, { headers: await headers() })
  return (
    <div className="wrap page card-page">
      {isAdmitted ? (
        <CardOf payload={payload} token={token} />
      ) : (
        <Nothing>
          <p>{TOO_MANY_CHECKS}</p>
        </Nothing>
      )}
    </div>
  )
}
