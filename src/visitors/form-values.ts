/** Everything typed into a public form, by the names of its inputs. */
export type FormValues = Record<string, string[]>

export const APPLICANT_FIELDS = ['name', 'phone', 'idNumber', 'email'] as const
export type ApplicantField = (typeof APPLICANT_FIELDS)[number]

/** The names of inputs are the paths by which problems are told: `applicant.phone`, `answers.content`. */
export const applicantPath = (field: ApplicantField): string => `applicant.${field}`
export const answerPath = (field: string): string => `answers.${field}`

/** The name of the input that takes files themselves; their tokens go under {@link answerPath}. */
export const filePath = (field: string): string => `file.${field}`

/** Ticked when the matter concerns the union itself or its officers: it goes one level up. */
export const ABOUT_UNION = 'aboutUnion'

const OURS = /^((applicant|answers)\.[A-Za-z][A-Za-z0-9]{0,39}|aboutUnion)$/

/** Longest text of one input that is kept, of all together, and so many of them: more is no form of ours. */
const LONGEST = 20_000
const LONGEST_TOGETHER = 300_000
const MOST = 400

/** The typed values of a sent form. */
export const valuesOf = (form: FormData): FormValues => {
  const values: FormValues = {}
  let left = LONGEST_TOGETHER
  for (const [name, value] of [...form.entries()].slice(0, MOST)) {
    if (typeof value !== 'string' || value === '' || left === 0 || !OURS.test(name)) continue
    const text = value.slice(0, Math.min(LONGEST, left))
    values[name] = [...(values[name] ?? []), text]
    left -= text.length
  }
  return values
}

const under = (values: FormValues, prefix: string): [string, string[]][] =>
  Object.entries(values)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value])

/** The same as `POST /api/cases` takes it; `several` names the fields that hold lists. */
export const submissionOf = (values: FormValues, several: ReadonlySet<string>) => ({
  applicant: Object.fromEntries(
    under(values, 'applicant.').map(([name, [value]]) => [name, value ?? '']),
  ),
  answers: Object.fromEntries(
    under(values, 'answers.').map(([name, list]) => [
      name,
      several.has(name) ? list : (list[0] ?? ''),
    ]),
  ),
})
