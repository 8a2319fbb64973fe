import { trackCase } from '@/src/cases/track'
import { withBodyLimit } from '@/src/lib/body-limit'
import { OneNetError } from '@/src/lib/errors'
import { keepNote } from '@/src/visitors/notes'
import { formOf, leadTo, textIn, visitorRequest } from '@/src/visitors/request'

/** Of a number that was none, to be shown again. */
const LONGEST_KEPT = 20

/**
 * `POST /track/open` with `number` and `code`: opens the case in this browser for two hours. The code goes into
 * no address, so into no log, history or Referer. A wrong pair leaves the number to be corrected, not the code.
 */
export const POST = withBodyLimit(async (request: Request): Promise<Response> => {
  const form = await formOf(request)
  const number = textIn(form, 'number').replace(/\s/g, '')
  const code = textIn(form, 'code')
  try {
    await trackCase(await visitorRequest(request), number, { code })
    return leadTo('/track', await keepNote('case', { number, code }))
  } catch (error) {
    if (!(error instanceof OneNetError)) throw error
    const told = { message: error.message, isProblem: true, note: number.slice(0, LONGEST_KEPT) }
    return leadTo('/track', await keepNote('told', told))
  }
})
