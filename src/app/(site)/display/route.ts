import { cookieOf, pageBefore, seeOther, settingCookie } from '@/src/lib/reader-cookies'
import { isView, STANDARD_VIEW, VIEW_COOKIE } from '@/src/lib/site-addresses'

/** `POST /display` with `text` (standard, large, xlarge) or `contrast` (on, off): how pages look from now on. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const stored = cookieOf(request, VIEW_COOKIE)
  const [size, contrast] = (isView(stored) ? stored : STANDARD_VIEW).split('-')
  const text = form.get('text') ?? size
  const isHigh = form.has('contrast') ? form.get('contrast') === 'on' : Boolean(contrast)
  const view = `${text}${isHigh ? '-contrast' : ''}`
  const value = isView(view) && view !== STANDARD_VIEW ? view : ''
  return seeOther(pageBefore(request), settingCookie(VIEW_COOKIE, value))
}
