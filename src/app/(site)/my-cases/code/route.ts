import { answering } from '@/src/visitors/answering'
import { formOf, leadTo, textIn, visitorRequest } from '@/src/visitors/request'
import { sendSignInCode } from '@/src/visitors/sign-in'

/** `POST /my-cases/code` with `email`: sends a code to the address, the same for known and unknown ones. */
export const POST = answering('/my-cases', async (request) => {
  const form = await formOf(request)
  const cookie = await sendSignInCode(await visitorRequest(request), textIn(form, 'email'))
  return leadTo('/my-cases', cookie)
})
