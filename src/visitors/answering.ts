import { withBodyLimit } from '@/src/lib/body-limit'
import { OneNetError } from '@/src/lib/errors'
import { keepNote } from './notes'
import { leadTo } from './request'

/** Does what a form of a page asks, and leads back to the page, which tells what was wrong. */
export const answering = (page: string, act: (request: Request) => Promise<Response>) =>
  withBodyLimit(async (request: Request): Promise<Response> => {
    try {
      return await act(request)
    } catch (error) {
      if (!(error instanceof OneNetError)) throw error
      const told = { message: error.message, isProblem: true, note: '' }
      return leadTo(page, await keepNote('told', told))
    }
  })
