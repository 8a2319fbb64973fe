import type { PayloadRequest } from 'payload'
import { type Actor, actorOf } from '@/access/actor'
import type { Action, Guarded } from '@/access/grants'
import { holdsAnywhere } from '@/access/policy'
import { forbidden, notFound, notLoggedIn } from '@/src/lib/errors'
import { LARGEST_ID } from '@/src/lib/id-of'

/** Who asks for an act on a record: 401 without a log-in, 403 for who never has the right. */
export const actorFor = (req: PayloadRequest, guarded: Guarded, action: Action): Actor => {
  const actor = actorOf(req.user)
  if (!actor) throw notLoggedIn()
  if (!holdsAnywhere(actor, guarded, action)) throw forbidden()
  return actor
}

/** The record's number in `/:id/…`; 404 when it is none. */
export const idInPath = (req: PayloadRequest): number => {
  const id = Number(req.routeParams?.id)
  if (!Number.isSafeInteger(id) || Math.abs(id) > LARGEST_ID) throw notFound()
  return id
}

/** An answer as JSON that neither browsers nor proxies keep. */
export const answerPrivately = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** The JSON object that was sent; empty when there is none. */
export const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const body: unknown = await req.json?.().catch(() => null)
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? (body as Record<string, unknown>)
    : {}
}

/** A trimmed text of the body; undefined when absent or empty. */
export const textIn = (body: Record<string, unknown>, key: string): string | undefined => {
  const value = body[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
