import { seeOther, settingCookie } from '@/src/lib/reader-cookies'
import { UNION_COOKIE } from '@/src/lib/site-addresses'
import { unionByCode } from '@/src/queries/organizations'
import { formOf, textIn } from '@/src/visitors/request'

/** `POST /choose-union` with `code`: the reader's own union, whose services are shown from now on. */
export async function POST(request: Request): Promise<Response> {
  const code = textIn(await formOf(request), 'code')
  const { data: union } = await unionByCode(code)
  if (!union) return seeOther('/unions')
  return seeOther(`/unions/${union.code}`, settingCookie(UNION_COOKIE, union.code))
}
