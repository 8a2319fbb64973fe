import type { FormField } from '@/src/cases/definition'
import type { EntryItem } from '@/src/cases/desk/services'
import type { Answers } from '@/src/forms/answers'
import { isShown } from '@/src/forms/parse-answers'
import type { PickedUnion } from '../../reorganise/union-picker'

/** What a field of the form holds while it is filled in. */
export type EntryValue = string | string[] | boolean | number

/** The quick entry as far as it is filled in. */
export type Filled = {
  phone: string
  name: string
  idNumber: string
  email: string
  source: string
  union: PickedUnion
  item: EntryItem | null
  isAboutUnion: boolean
  answers: Record<string, EntryValue>
}

/** Nothing said yet; the source of the last entry stays, calls come in a row. */
export const emptyEntry = (union: PickedUnion, source = 'phone'): Filled => ({
  ...{ phone: '', name: '', idNumber: '', email: '', source, union, item: null },
  ...{ isAboutUnion: false, answers: {} },
})

/** Sums are worked out by the server, files come later through the tracking page. */
const LEFT_OUT = ['computed', 'files']

/** The fields that the chosen item asks, given the answers so far. */
export const askedFields = ({ answers, item }: Filled): FormField[] =>
  (item?.form.fields ?? []).filter(
    (field) => !LEFT_OUT.includes(field.kind) && isShown(field, answers as Answers),
  )

/** What is sent to `POST /api/cases`. */
export const submissionOf = (filled: Filled): Record<string, unknown> => {
  const { email, idNumber, isAboutUnion, item, name, phone, source, union } = filled
  const names = askedFields(filled).map((field) => field.name)
  return {
    ...{ service: item?.key ?? '', organization: union.code, source },
    applicant: { name, phone, idNumber, email },
    answers: Object.fromEntries(
      Object.entries(filled.answers).filter(([field]) => names.includes(field)),
    ),
    ...(isAboutUnion ? { aboutUnion: true } : {}),
  }
}
