import type { PayloadRequest } from 'payload'
import { knownFiles } from '@/src/database/cases/case-files'
import {
  type Addressed,
  type FoundItem,
  findItem,
  loadDefinition,
} from '@/src/database/cases/find-item'
import type { Answers } from '@/src/forms/answers'
import { parseAnswers } from '@/src/forms/parse-answers'
import { type Applicant, parseApplicant } from '@/src/forms/parse-applicant'
import { badInput, badInputs, type FieldProblem } from '@/src/lib/errors'
import type { Definition, Form } from './definition'
import { placedAnswers, sentForm } from './districts'
import { CASE_FILE_LIMITS } from './files/limits'
import { fileTokenHash } from './files/token'
import { type CaseEmployer, namedEmployer } from './named-employer'
import type { Submission } from './submission'

/** A sending whose every answer is right. */
export type CheckedSubmission = {
  submission: Submission
  item: FoundItem
  definition: Definition
  applicant: Applicant
  answers: Answers
  employer: CaseEmployer
  /** The union of the place that the form names. */
  district: number | null
  addressed: number
}

const found = ({ item, organization }: Addressed): { item: FoundItem; addressed: number } => {
  if (organization === null)
    throw badInput('organization', '没有找到这个工会，请重新选择。', 'case.unknown_union')
  if (item === null)
    throw badInput('service', '这个工会没有开通这项网上服务，请重新选择。', 'case.unknown_service')
  return { item, addressed: organization }
}

/** Fields with more files than a case takes, or with files that are gone. */
const fileProblems = async (
  { payload }: PayloadRequest,
  { fields }: Form,
  answers: Answers,
): Promise<FieldProblem[]> => {
  const asked = fields.flatMap(({ kind, name }) => {
    const tokens = answers[name]
    return kind === 'files' && Array.isArray(tokens)
      ? tokens.map((token) => ({ name, hash: fileTokenHash(token) }))
      : []
  })
  if (asked.length === 0) return []
  if (asked.length > CASE_FILE_LIMITS.files)
    return [
      {
        path: `answers.${asked[0]?.name}`,
        code: 'answer.too_many_files',
        message: `一次申请最多上传 ${CASE_FILE_LIMITS.files} 个文件。`,
      },
    ]
  const known = await knownFiles(
    payload,
    asked.map(({ hash }) => hash),
  )
  const lost = new Set(asked.filter(({ hash }) => !known.has(hash)).map(({ name }) => name))
  return [...lost].map((name) => ({
    path: `answers.${name}`,
    code: 'answer.file_lost',
    message: '有附件已经过期，请重新上传。',
  }))
}

/** Checks a sending against the form of its item; every wrong field is told at once (400). */
export const checkSubmission = async (
  req: PayloadRequest,
  submission: Submission,
): Promise<CheckedSubmission> => {
  const { addressed, item } = found(
    await findItem(req.payload, submission.service, submission.organization),
  )
  const definition = await loadDefinition(req, item.definition)
  const { applicant, problems } = parseApplicant(definition.form.applicant, submission.applicant)
  const form = await sentForm(req.payload, definition.form, addressed, submission.answers)
  const parsed = parseAnswers(form, submission.answers)
  const files = await fileProblems(req, form, parsed.answers)
  const all = [...problems, ...parsed.problems, ...files]
  if (all.length > 0) throw badInputs(all)
  const employer = await namedEmployer(req, form, parsed.answers)
  const placed = await placedAnswers(req, form, parsed.answers)
  return { submission, item, definition, applicant, employer, addressed, ...placed }
}
