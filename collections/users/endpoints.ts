import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { badInput, notFound } from '@/src/lib/errors'

const closed = (path: string): Endpoint => ({
  path,
  method: 'post',
  handler: () => {
    throw notFound('没有这个地址。')
  },
})

const sendResetMail = async (req: PayloadRequest, email: string): Promise<void> => {
  try {
    await req.payload.forgotPassword({ collection: 'users', data: { email } })
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'The mail to reset a password was not sent' })
  }
}

/** Answers before anything is looked up: neither wording nor time tells whether the address has an account. */
const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email: unknown = req.data?.email
    if (typeof email !== 'string' || email.trim() === '')
      throw badInput('email', '请填写邮箱。', 'email.required')
    void sendResetMail(req, email)
    return Response.json({ message: '如果这个邮箱有账号，重设密码的邮件已经发出。' })
  },
}

/**
 * Ways in that Payload opens and this product does not have: the first account is made by the program,
 * a locked account waits, and accounts are not registered by oneself.
 */
export const accountEndpoints: Endpoint[] = [
  closed('/first-register'),
  closed('/unlock'),
  closed('/verify/:id'),
  forgotPassword,
]
