import { env } from '@/src/env'

const YEAR = 365 * 24 * 3600

/** A cookie that keeps a reader's own setting for a year; it says nothing about the person. */
export const settingCookie = (name: string, value: string): string =>
  [
    `${name}=${value}`,
    'Path=/',
    `Max-Age=${value ? YEAR : 0}`,
    'SameSite=Lax',
    'HttpOnly',
    ...(env.PUBLIC_URL.startsWith('https:') ? ['Secure'] : []),
  ].join('; ')

/** The value of a cookie of a request; '' when there is none. */
export const cookieOf = (request: { headers: Headers }, name: string): string => {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}

/** Leads to a page of this site, with a cookie set on the way. */
export const seeOther = (path: string, cookie?: string): Response =>
  new Response(null, {
    status: 303,
    headers: {
      location: path,
      'cache-control': 'no-store',
      ...(cookie ? { 'set-cookie': cookie } : {}),
    },
  })

/** The path of the page from which a form was sent; the first page if it was not one of this site. */
export const pageBefore = (request: Request): string => {
  const referer = request.headers.get('referer')
  if (!referer || !URL.canParse(referer)) return '/'
  const { host, pathname, search } = new URL(referer)
  return host === request.headers.get('host') ? `${pathname}${search}`.replace(/^\/+/, '/') : '/'
}
