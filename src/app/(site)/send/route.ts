import { addressOf } from '@/src/database/audit'
import { admitRequest } from '@/src/database/request-limits'
import { env } from '@/src/env'
import { withBodyLimit } from '@/src/lib/body-limit'
import { applyHref } from '@/src/lib/site-addresses'
import { type Application, applicationFor } from '@/src/queries/applications'
import { payloadOfSite } from '@/src/queries/client'
import type { SentForm } from '@/src/visitors/kinds'
import { clearedCookie, forgetNote, keepNote } from '@/src/visitors/notes'
import {
  isForeign,
  leadTo,
  tellNext,
  textIn,
  visitorRequest,
  wantsJson,
} from '@/src/visitors/request'
import { type Sent, sendForm } from '@/src/visitors/send-form'

const RECEIPT = '/sent'

const takenIn = async (
  request: Request,
  { guide, union }: Application,
  made: Extract<Sent, { case: object }>['case'],
): Promise<Response> => {
  const { dueAt, number, queryCode } = made
  const place = { service: guide.title, union: union.name }
  await forgetNote('form', request)
  const cookies = [
    clearedCookie('form'),
    await keepNote('receipt', { number, queryCode, dueAt, ...place }),
    await keepNote('case', { number, code: queryCode }),
  ]
  return wantsJson(request) ? tellNext(RECEIPT, ...cookies) : leadTo(RECEIPT, ...cookies)
}

const asJson = ({ captcha, computed, files, problems }: SentForm, status: number): Response =>
  Response.json(
    { errors: problems, captcha, computed, files },
    { status, headers: { 'cache-control': 'no-store' } },
  )

/** What is kept lies in the database: a program that sends nonsense all day must not fill it. */
const KEPT_FORMS = { purpose: 'visitors.form', most: 120, seconds: 10 * 60 }

const mayKeep = async (request: Request): Promise<boolean> =>
  env.RATE_LIMITS === 'off' ||
  admitRequest(await payloadOfSite(), { ...KEPT_FORMS, address: addressOf(request) })

/** Shows the form again, as it was sent and with what is wrong. */
const toCorrect = async (
  request: Request,
  { guide }: Application,
  form: SentForm,
): Promise<Response> => {
  const [sum] = Object.keys(form.computed)
  if (!(await mayKeep(request))) return leadTo(`${guide.href}/apply`)
  const place = form.problems.length > 0 || !sum ? 'problems' : `f-answers.${sum}`
  return leadTo(`${applyHref(guide.href)}#${place}`, await keepNote('form', form))
}

/**
 * `POST /send`: the form of a service item as browsers send it, files and all; `intent=compute` works out its
 * sums. Leads to the receipt or back to the form. For a script (`accept: application/json`): 200
 * `{ next }`, or the status with `{ errors, captcha, computed, files }`.
 */
export const POST = withBodyLimit(async (request: Request): Promise<Response> => {
  const form = await request.formData().catch(() => null)
  if (!form || isForeign(request)) return leadTo('/services')
  const { data: application } = await applicationFor(
    textIn(form, 'service'),
    textIn(form, 'organization'),
  )
  if (!application) return leadTo('/services')
  const sent = await sendForm(await visitorRequest(request), application, form)
  if ('case' in sent) return takenIn(request, application, sent.case)
  if (wantsJson(request)) return asJson(sent.form, sent.status)
  return toCorrect(request, application, sent.form)
})
