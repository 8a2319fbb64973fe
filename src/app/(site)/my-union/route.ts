import { cookieOf, seeOther } from '@/src/lib/reader-cookies'
import { UNION_COOKIE } from '@/src/lib/site-addresses'

/** `GET /my-union`: leads to the reader's union, or to where one is chosen. */
export function GET(request: Request): Response {
  const code = cookieOf(request, UNION_COOKIE)
  return seeOther(/^[0-9A-Z]{6,20}$/.test(code) ? `/unions/${code}` : '/unions')
}
