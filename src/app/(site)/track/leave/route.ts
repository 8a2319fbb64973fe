import { clearedCookie, forgetNote } from '@/src/visitors/notes'
import { leadTo } from '@/src/visitors/request'

/** `POST /track/leave`: closes the case, and the receipt, in this browser. */
export async function POST(request: Request): Promise<Response> {
  await forgetNote('case', request)
  await forgetNote('receipt', request)
  return leadTo('/track', clearedCookie('case'), clearedCookie('receipt'), clearedCookie('told'))
}
