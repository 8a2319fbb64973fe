import { createHash, randomBytes } from 'node:crypto'
import { dropNote, readNote, tryNote, writeNote } from '@/src/database/visitor-notes'
import { env } from '@/src/env'
import { fieldKeys } from '@/src/field-keys'
import { decryptField, encryptField, FieldCipherError } from '@/src/lib/field-cipher'
import { cookieOf } from '@/src/lib/reader-cookies'
import { payloadOfSite } from '@/src/queries/client'
import type { OpenedCase, ReceiptNote, SentForm, SignIn, Told, VisitorSession } from './kinds'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** What is kept for a visitor, each under a cookie of its own name, and for how many seconds. */
const KINDS = {
  form: 30 * MINUTE,
  receipt: 2 * HOUR,
  case: 2 * HOUR,
  'sign-in': 10 * MINUTE,
  visitor: 12 * HOUR,
  told: MINUTE,
} as const

type Kept = {
  form: SentForm
  receipt: ReceiptNote
  case: OpenedCase
  'sign-in': SignIn
  visitor: VisitorSession
  told: Told
}
export type NoteKind = keyof Kept

const TOKEN_BYTES = 24
const TOKEN = /^[\w-]{32}$/

const keyOf = (kind: NoteKind, token: string): string =>
  createHash('sha256').update(`${kind}|${token}`).digest('base64url')

const fieldOf = (kind: NoteKind): string => `visitor_notes.${kind}`

const cookie = (kind: NoteKind, value: string, seconds: number): string =>
  [
    `${kind}=${value}`,
    'Path=/',
    `Max-Age=${seconds}`,
    'SameSite=Lax',
    'HttpOnly',
    ...(env.PUBLIC_URL.startsWith('https:') ? ['Secure'] : []),
  ].join('; ')

/** Ends a note in the visitor's browser. */
export const clearedCookie = (kind: NoteKind): string => cookie(kind, '', 0)

/**
 * Keeps something for a visitor, sealed, under a random token. @returns the cookie that brings it back
 */
export const keepNote = async <Kind extends NoteKind>(
  kind: Kind,
  value: Kept[Kind],
): Promise<string> => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const content = encryptField(fieldKeys(), fieldOf(kind), JSON.stringify(value))
  const seconds = KINDS[kind]
  await writeNote(await payloadOfSite(), { key: keyOf(kind, token), content, seconds })
  return cookie(kind, token, seconds)
}

/** A request or a page's cookies, as far as we need them. */
type Cookies = { headers: Headers }

const keyIn = (kind: NoteKind, { headers }: Cookies): string | null => {
  const token = cookieOf({ headers }, kind)
  return TOKEN.test(token) ? keyOf(kind, token) : null
}

const open = <Kind extends NoteKind>(kind: Kind, content: string): Kept[Kind] | null => {
  try {
    return JSON.parse(decryptField(fieldKeys(), fieldOf(kind), content)) as Kept[Kind]
  } catch (error) {
    // Its key was changed in the meantime: as good as expired.
    if (error instanceof FieldCipherError) return null
    throw error
  }
}

/** What was kept for the visitor; null when there is nothing or its time is over. */
export const recallNote = async <Kind extends NoteKind>(
  kind: Kind,
  cookies: Cookies,
): Promise<Kept[Kind] | null> => {
  const key = keyIn(kind, cookies)
  const note = key && (await readNote(await payloadOfSite(), key))
  return note ? open(kind, note.content) : null
}

/** The same, counted: null after so many tries. */
export const tryKeptNote = async <Kind extends NoteKind>(
  kind: Kind,
  cookies: Cookies,
  most: number,
): Promise<Kept[Kind] | null> => {
  const key = keyIn(kind, cookies)
  const note = key && (await tryNote(await payloadOfSite(), key, most))
  return note ? open(kind, note.content) : null
}

/** Forgets a note. @returns whether it was there */
export const forgetNote = async (kind: NoteKind, cookies: Cookies): Promise<boolean> => {
  const key = keyIn(kind, cookies)
  return key ? dropNote(await payloadOfSite(), key) : false
}
