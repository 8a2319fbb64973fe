import config from '@payload-config'
import { createPayloadRequest, type PayloadRequest } from 'payload'
import { env } from '@/src/env'
import { forbidden } from '@/src/lib/errors'

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '')

/**
 * Whether another site's page sent a form here: it could open a case of its own in the visitor's browser, or
 * have our mail sent. Browsers say so by `Sec-Fetch-Site` (https only) or `Origin`.
 */
export const isForeign = ({ headers }: Request): boolean => {
  if (headers.get('sec-fetch-site') === 'cross-site') return true
  const origin = headers.get('origin')
  if (!origin || origin === 'null') return false
  return ![headers.get('host'), hostOf(env.PUBLIC_URL)].includes(hostOf(origin))
}

/**
 * The request as the product's own functions take it, without whatever log-in it carries: a visitor's. Throws
 * 403 `request.foreign` when another site's page sent it.
 */
export const visitorRequest = async (request: Request): Promise<PayloadRequest> => {
  if (isForeign(request)) throw forbidden('请在本站的页面上填写、提交。', 'request.foreign')
  const req = await createPayloadRequest({ config, request })
  req.user = null
  return req
}

/** Whether a script asks, which takes the answer as JSON and stays on the page. */
export const wantsJson = (request: Request): boolean =>
  request.headers.get('accept')?.includes('application/json') ?? false

/** Leads to another page with cookies set on the way. */
export const leadTo = (path: string, ...cookies: string[]): Response => {
  const headers = new Headers({ location: path, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** The same for a script: where to go on. */
export const tellNext = (path: string, ...cookies: string[]): Response => {
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return Response.json({ next: path }, { headers })
}

/** The form that was sent; an empty one when what was sent is none. */
export const formOf = (request: Request): Promise<FormData> =>
  request.formData().catch(() => new FormData())

/** A text of a sent form; '' when there is none. Without zero bytes, which no column of the database holds. */
export const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\u0000', '') : ''
}
