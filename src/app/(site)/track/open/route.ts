import { trackCase } from '@/src/cases/track'
import { answering } from '@/src/visitors/answering'
import { keepNote } from '@/src/visitors/notes'
import { formOf, leadTo, textIn, visitorRequest } from '@/src/visitors/request'

/**
 * `POST /track/open` with `number` and `code`: opens the case in this browser for two hours. The code goes into
 * no address, so into no log, history or Referer.
 */
export const POST = answering('/track', async (request) => {
  const form = await formOf(request)
  const number = textIn(form, 'number').replace(/\s/g, '')
  const code = textIn(form, 'code')
  await trackCase(await visitorRequest(request), number, { code })
  return leadTo('/track', await keepNote('case', { number, code }))
})
