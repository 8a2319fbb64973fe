import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 24

/** What stands for an uploaded file until its case is sent; 192 random bits, nobody guesses one. */
export const mintFileToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** What is kept of a token. It is random and long, so a hash without a key tells nothing. */
export const fileTokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')
