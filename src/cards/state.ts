import type { MembershipStatus } from '../workflows/membership'

/** What a card is worth now; it follows from the membership alone. */
export const CARD_STATES = ['active', 'kept', 'pending', 'ended'] as const
export type CardState = (typeof CARD_STATES)[number]

/** Why a membership ended is nobody's business who looks at a card. */
export const cardStateOf = (status: MembershipStatus, isGone: boolean): CardState => {
  if (isGone) return 'ended'
  return status === 'active' || status === 'kept' || status === 'pending' ? status : 'ended'
}

/** What people read. */
export const CARD_STATE_LABELS: Record<CardState, string> = {
  active: '在册会员',
  kept: '保留会籍',
  pending: '正在办理转会',
  ended: '会籍已终止',
}
