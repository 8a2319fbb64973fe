import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { giveCardLink } from '../database/cards'
import { env } from '../env'

const RANDOM_BYTES = 16

/** What the link of a card ends with; a signed text has dots and is longer. */
export const isCardLink = (token: string): boolean => /^[\w-]{22}$/.test(token)

/** The address of a card: of a link (the member's own page) or of a signed text (for who checks it). */
export const cardAddress = (token: string): string => `${env.PUBLIC_URL}/card/${token}`

/**
 * The address of a member's card, which only the member is told; in the caller's transaction. With
 * `isRenewed` the address before it leads nowhere any more.
 */
export const cardLinkFor = async (
  req: PayloadRequest,
  member: number,
  isRenewed = false,
): Promise<string> =>
  cardAddress(
    await giveCardLink(req, member, randomBytes(RANDOM_BYTES).toString('base64url'), isRenewed),
  )
