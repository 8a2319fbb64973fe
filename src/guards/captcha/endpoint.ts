import type { Endpoint } from 'payload'
import { mintCaptcha } from './token'

/** `GET /api/captcha` → `{ token, question }`: a question for who was answered `captcha_required`. */
export const captchaEndpoint: Endpoint = {
  path: '/captcha',
  method: 'get',
  handler: () =>
    Response.json(mintCaptcha(new Date()), { headers: { 'cache-control': 'no-store' } }),
}
