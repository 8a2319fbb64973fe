import config from '@payload-config'
import { createPayloadRequest, type PayloadRequest } from 'payload'

/** The request as the product's own functions take it, without whatever log-in it carries: a visitor's. */
export const visitorRequest = async (request: Request): Promise<PayloadRequest> => {
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

/** A text of a sent form; '' when there is none. */
export const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
