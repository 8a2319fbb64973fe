import type { PayloadRequest } from 'payload'
import { readEmployer } from '@/src/database/cases/joining'
import type { Answers } from '@/src/forms/answers'
import { badInput } from '@/src/lib/errors'
import { findEmployer } from '@/src/registers/find-employer'
import type { Form } from './definition'

/** The employer that a form names: of the register (法人库) where it is there, else as it was written. */
export type CaseEmployer = { id: number | null; name: string | null }

/**
 * Reads the employer out of the answers: an id of the register, or a text that is a credit code or the whole
 * name of one employer there. Throws 400 `answer.unknown_employer` for an id that nobody has.
 */
export const namedEmployer = async (
  req: PayloadRequest,
  { fields }: Form,
  answers: Answers,
): Promise<CaseEmployer> => {
  const field = fields.find(({ kind, name }) => kind === 'employer' && name in answers)
  const answer = field && answers[field.name]
  if (typeof answer !== 'number' && typeof answer !== 'string') return { id: null, name: null }
  const id = typeof answer === 'number' ? answer : await findEmployer(answer)
  const known = id === null ? null : await readEmployer(req, id)
  if (known) return { id: known.id, name: known.name }
  if (typeof answer === 'string') return { id: null, name: answer }
  throw badInput(
    `answers.${field?.name}`,
    '没有找到所选的单位，请重新选择，或者直接填写单位名称。',
    'answer.unknown_employer',
  )
}
