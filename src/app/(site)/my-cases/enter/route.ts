import { answering } from '@/src/visitors/answering'
import { clearedCookie } from '@/src/visitors/notes'
import { formOf, leadTo, textIn } from '@/src/visitors/request'
import { enterWithCode } from '@/src/visitors/sign-in'

/** `POST /my-cases/enter` with `code`: the code of the mail, in the browser that asked for it. */
export const POST = answering('/my-cases', async (request) => {
  const cookie = await enterWithCode(request, textIn(await formOf(request), 'code'))
  return leadTo('/my-cases', cookie, clearedCookie('sign-in'))
})
