import type { Captcha } from '@/src/guards/captcha/token'
import type { FieldProblem } from '@/src/lib/errors'
import type { FormValues } from './form-values'

/** A form as it was sent, kept so that the page can show it again with what is wrong. */
export type SentForm = {
  service: string
  organization: string
  values: FormValues
  /** Files that arrived: a token each, and the name to show. */
  files: { field: string; token: string; name: string }[]
  problems: FieldProblem[]
  captcha: Captcha | null
  /** What the sums of the form come to, in words. */
  computed: Record<string, string>
}

/** What is shown after sending; the query code is told here only. */
export type ReceiptNote = {
  number: string
  queryCode: string
  dueAt: string | null
  service: string
  union: string
}

/** The case that a visitor may see and act on. */
export type OpenedCase = { number: string; code: string | null }

/** A code that was sent by mail and not yet typed in. */
export type SignIn = { email: string; codeHash: string }

/** Somebody who has shown that mail to this address reaches them. */
export type VisitorSession = { email: string }

/** What the next page tells: how an act ended, and what had been typed if it was not taken. */
export type Told = { message: string; isProblem: boolean; note: string }
