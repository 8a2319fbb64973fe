import { answering } from '@/src/visitors/answering'
import { keepNote } from '@/src/visitors/notes'
import { formOf, leadTo, textIn } from '@/src/visitors/request'

/** `POST /my-cases/open` with `number`: opens one of the visitor's cases; whose it is, is asked when it is shown. */
export const POST = answering('/my-cases', async (request) => {
  const number = textIn(await formOf(request), 'number').slice(0, 20)
  return leadTo('/track', await keepNote('case', { number, code: null }))
})
