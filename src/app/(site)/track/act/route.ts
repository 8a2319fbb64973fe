import { withBodyLimit } from '@/src/lib/body-limit'
import { OneNetError } from '@/src/lib/errors'
import { actOnOpened } from '@/src/visitors/act-on-opened'
import { keepNote } from '@/src/visitors/notes'
import { formOf, leadTo, textIn, visitorRequest } from '@/src/visitors/request'

const PAGE = '/track'

/** Of a note that was not taken, to be shown again; longer ones are refused in any case. */
const LONGEST_KEPT = 4000

/**
 * `POST /track/act` with `action` (answer, withdraw, rate, reopen), `note`, `rating`, `solved`, `files`: the
 * applicant acts on the case that is open in this browser.
 */
export const POST = withBodyLimit(async (request: Request): Promise<Response> => {
  const form = await formOf(request)
  const note = textIn(form, 'note').slice(0, LONGEST_KEPT)
  try {
    const message = await actOnOpened(await visitorRequest(request), form)
    return leadTo(PAGE, await keepNote('told', { message, isProblem: false, note: '' }))
  } catch (error) {
    if (!(error instanceof OneNetError)) throw error
    return leadTo(PAGE, await keepNote('told', { message: error.message, isProblem: true, note }))
  }
})
