import type { Payload } from 'payload'
import { type CardRecord, cardByLink, cardByNumber } from '../database/cards'
import { maskName } from '../lib/masks'
import { cardKeys, keepOwnKeys } from './keys'
import { isCardLink } from './links'
import { type CardText, readSignedCard, type SignedCard, signCard } from './signature'
import { type CardState, cardStateOf } from './state'

/** A card as it stands now. */
export type Card = CardText & {
  state: CardState
  /** ISO; null before the membership begins. */
  joinedAt: string | null
}

const asCard = ({
  status,
  isGone,
  name,
  number,
  union,
  unionCode,
  joinedAt,
}: CardRecord): Card => ({
  state: cardStateOf(status, isGone),
  ...{ number, union, unionCode, joinedAt },
  name: isGone ? '' : maskName(name),
})

/** The card that a member's own link leads to; null when there is no such link. */
export const ownCard = async (payload: Payload, link: string): Promise<Card | null> => {
  const record = isCardLink(link) ? await cardByLink(payload, link) : null
  return record ? asCard(record) : null
}

/** The signed text of a card that is good now, to be shown as a QR code. */
export const signedTextOf = async (payload: Payload, card: Card, now: Date): Promise<string> => {
  const [key] = await keepOwnKeys(payload)
  return signCard(key, card, now)
}

/** What a signed text says, and how the membership stands by now. */
export type CheckedCard = { signed: SignedCard; state: CardState }

/** Checks a signed text; null when it is not ours. */
export const checkCard = async (
  payload: Payload,
  text: string,
  now: Date,
): Promise<CheckedCard | null> => {
  const signed = await readSignedCard(text, await cardKeys(payload), now)
  if (!signed) return null
  const record = await cardByNumber(payload, signed.number)
  return { signed, state: record ? asCard(record).state : 'ended' }
}
