import type { CaseOption } from '@/src/cases/options'
import type { PickedUnion } from '../../reorganise/union-picker'

/** The form of an action as far as it is filled in. */
export type Draft = {
  note: string
  /** undefined until somebody picks or clears it */
  union?: PickedUnion | null
  days: string
  decision: 'agree' | 'refuse'
  result: string
}

export const EMPTY: Draft = { note: '', days: '', decision: 'agree', result: '' }

/** Who must name a union finds the one of the place that the applicant named, until another is picked. */
export const withSuggestion = (
  { asksUnion }: CaseOption,
  draft: Draft,
  suggested: PickedUnion | null,
): Draft =>
  asksUnion === 'required' && draft.union === undefined ? { ...draft, union: suggested } : draft

const missingNote = ({ action }: CaseOption): string =>
  action === 'answer' ? '请写下职工补充的情况。' : '请写明原因。'

/** Why it cannot be sent yet; null when it can. */
export const missingIn = (option: CaseOption, draft: Draft): string | null => {
  if (option.asksUnion === 'required' && !draft.union) return '请选好工会。'
  if (option.maxDays !== null && !draft.days) return '请填写延期几天。'
  if (option.results.length > 0 && resultIn(option, draft) === '') return '请选择办理结果。'
  return option.needsNote && draft.note.trim() === '' ? missingNote(option) : null
}

/** The result that is chosen; the only possible one needs no choice. */
export const resultIn = ({ results }: CaseOption, { result }: Draft): string =>
  results.length === 1 ? (results[0]?.value ?? '') : result

/** What is sent; what the action does not ask for is left out. */
export const bodyOf = (option: CaseOption, draft: Draft): Record<string, unknown> => ({
  note: draft.note,
  ...(option.asksUnion !== 'no' && draft.union ? { to: draft.union.id } : {}),
  ...(option.maxDays === null ? {} : { days: Number(draft.days) }),
  ...(option.isDecision ? { decision: draft.decision } : {}),
  ...(option.takesBack ? { decision: 'withdraw' } : {}),
  ...(option.results.length > 0 ? { result: resultIn(option, draft) } : {}),
})
