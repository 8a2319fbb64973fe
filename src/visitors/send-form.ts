import type { PayloadRequest } from 'payload'
import { answerOf } from '@/collections/hooks/answer-error'
import type { Form } from '@/src/cases/definition'
import { sendCase } from '@/src/cases/send-case'
import type { Submitted } from '@/src/cases/submit'
import { addressOf } from '@/src/database/audit'
import { fieldKeys } from '@/src/field-keys'
import { isComputed } from '@/src/forms/answers'
import { parseAnswers } from '@/src/forms/parse-answers'
import { HONEYPOT } from '@/src/guards/admit-sending'
import { readIdempotencyKey } from '@/src/guards/idempotency-key'
import { OneNetError } from '@/src/lib/errors'
import { hashIdentifier } from '@/src/lib/field-cipher'
import type { Application } from '@/src/queries/applications'
import { ABOUT_UNION, answerPath, type FormValues, submissionOf, valuesOf } from './form-values'
import type { SentForm } from './kinds'
import { textIn } from './request'
import { namedFiles, takeFiles } from './take-files'

/** How sending ended: the case, or the form with what has to be changed. */
export type Sent = { case: Submitted } | { form: SentForm; status: number }

const fieldsOf = ({ fields }: Form, ...kinds: string[]): string[] =>
  fields.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)

const TEN_MINUTES_MS = 600_000

/**
 * What makes two sendings one. A script brings a key of its own; without one, the same form from the same
 * address in the same ten minutes is a double tap. Keyed, for the query code follows from it.
 */
const keyOf = (req: PayloadRequest, form: FormData, values: FormValues, now: Date): string => {
  const own = readIdempotencyKey(req)
  if (own) return own
  const files = [...form.entries()].map(([, value]) =>
    value instanceof File ? `${value.name}|${value.size}` : '',
  )
  const moment = Math.floor(now.getTime() / TEN_MINUTES_MS)
  const content = [
    addressOf(req),
    form.get('service'),
    form.get('organization'),
    values,
    files,
    moment,
  ]
  return hashIdentifier(fieldKeys(), 'form.sending', JSON.stringify(content))
}

/** What the sums of a form come to, in words, by field. */
const sumsOf = (form: Form, answers: Record<string, unknown>): Record<string, string> => {
  const parsed = parseAnswers(form, answers)
  return Object.fromEntries(
    fieldsOf(form, 'computed').map((name) => {
      const sum = parsed.answers[name]
      if (!isComputed(sum)) return [name, '上面的数字还没有填完整，暂时算不出来。']
      return [name, sum.class === null ? `${sum.value}` : `${sum.value}，属于：${sum.class}`]
    }),
  )
}

const problemsOf = async (error: unknown, req: PayloadRequest) => {
  if (!(error instanceof OneNetError)) throw error
  const { errors, status } = await answerOf(error, req)
  return {
    status,
    captcha: errors[0]?.captcha ?? null,
    problems: errors.map(({ captcha, code, message, path }) => ({
      path: captcha ? 'captcha' : (path ?? ''),
      ...{ code, message },
    })),
  }
}

/** Takes in a form of the site, with the files in it: checks, and opens the case. */
export const sendForm = async (
  req: PayloadRequest,
  { guide, form: asked, union }: Application,
  form: FormData,
): Promise<Sent> => {
  const values = valuesOf(form)
  const fileFields = fieldsOf(asked, 'files')
  const sending = keyOf(req, form, values, new Date())
  const taken = await takeFiles(req, form, { fields: fileFields, sending })
  for (const { field, token } of taken.files)
    values[answerPath(field)] = [...(values[answerPath(field)] ?? []), token]
  const files = await namedFiles(req, values, fileFields)
  const several = new Set([...fileFields, ...fieldsOf(asked, 'choices')])
  const submission = submissionOf(values, several)
  const kept: SentForm = {
    ...{ service: guide.key, organization: union.code, values, files },
    ...{ problems: taken.problems, captcha: null },
    computed: sumsOf(asked, submission.answers),
  }
  if (textIn(form, 'intent') === 'compute') return { form: { ...kept, problems: [] }, status: 200 }
  if (taken.problems.length > 0) return { form: kept, status: 400 }
  const captcha = { token: textIn(form, 'captcha.token'), answer: textIn(form, 'captcha.answer') }
  const body = {
    ...{ service: guide.key, organization: union.code, ...submission },
    aboutUnion: values[ABOUT_UNION] !== undefined,
    ...{ captcha: captcha.token ? captcha : null, [HONEYPOT]: textIn(form, HONEYPOT) },
  }
  try {
    return { case: await sendCase(req, body, { clerk: null, key: sending }) }
  } catch (error) {
    const { status, ...told } = await problemsOf(error, req)
    return { form: { ...kept, ...told }, status }
  }
}
