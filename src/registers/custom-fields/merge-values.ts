import type { Problem } from '@/src/lib/problem'
import type { CustomInput, CustomValue, CustomValues } from './custom-field'
import { checkCustomValue } from './custom-values'

export type CustomProblem = Problem & { key: string }

export type Merge = {
  /** What the record holds now, values that the person does not see included. */
  stored: CustomValues
  /** What was sent; a key that is missing keeps its value, null or '' empties it. */
  sent: Record<string, unknown>
  /** The fields that apply to the record and that the person may write. */
  writable: readonly CustomInput[]
  /** Whether required fields must be filled, as in everything but a draft. */
  isComplete: boolean
  /** Old versions may hold values of fields that are gone: these are left as they stand. */
  isRestoring: boolean
}

const isSame = (a: unknown, b: unknown): boolean =>
  (a ?? null) === (b ?? null) || (b === '' && a == null)

const unknownField = (key: string): CustomProblem => ({
  key,
  code: 'custom_field.unknown',
  message: '这一项不是本级自定义项，或已停用，请刷新页面后再填。',
})

const missing = ({ key, label }: CustomInput): CustomProblem => ({
  key,
  code: 'custom_field.required',
  message: `请填写“${label}”。`,
})

const readSent = (
  { isRestoring, sent, stored, writable }: Merge,
  key: string,
): { value?: CustomValue | null; problem?: CustomProblem } => {
  if (isSame(stored[key], sent[key])) return {}
  const field = writable.find((each) => each.key === key && !each.isRetired)
  if (!field) return isRestoring ? {} : { problem: unknownField(key) }
  const read = checkCustomValue(field, sent[key])
  if ('value' in read) return { value: read.value }
  return isRestoring ? {} : { problem: { key, ...read.problem } }
}

/**
 * Lays the values sent over those stored. What did not change passes as it stands: a field may have
 * changed, been retired or lie out of the person's sight since.
 * @returns the values to store, without empty ones, and everything that is wrong with those sent
 */
export const mergeCustomValues = (
  merge: Merge,
): { values: Record<string, CustomValue>; problems: CustomProblem[] } => {
  const values: CustomValues = { ...merge.stored }
  const problems: CustomProblem[] = []
  for (const key of Object.keys(merge.sent)) {
    const { problem, value } = readSent(merge, key)
    if (problem) problems.push(problem)
    if (value !== undefined) values[key] = value
  }
  const faulty = problems.map(({ key }) => key)
  if (merge.isComplete)
    for (const field of merge.writable)
      if (field.required && !field.isRetired && !faulty.includes(field.key))
        if ((values[field.key] ?? null) === null) problems.push(missing(field))
  const filled = Object.entries(values).filter(
    (entry): entry is [string, CustomValue] => entry[1] !== null,
  )
  return { values: Object.fromEntries(filled), problems }
}
