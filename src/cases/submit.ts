import { createHash } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { waitingFiles } from '@/src/database/cases/case-files'
import type { Station } from '@/src/database/cases/find-item'
import { insertCase, isKeyTaken, type NewCase } from '@/src/database/cases/insert-case'
import { isSecondApplication } from '@/src/database/cases/joining'
import { fieldKeys } from '@/src/field-keys'
import type { Answers } from '@/src/forms/answers'
import { isPersonalField } from '@/src/forms/describe-answers'
import type { Applicant } from '@/src/forms/parse-applicant'
import { badInput, conflict } from '@/src/lib/errors'
import { encryptField, hashIdentifier } from '@/src/lib/field-cipher'
import { firstStep } from '@/src/workflows/cases/decide'
import { type SecretKind, sealAnswers } from './answers'
import { loadCalendar } from './calendar'
import type { CheckedSubmission } from './check-submission'
import { startClock } from './clock'
import type { Form } from './definition'
import { EFFECT_RULES } from './effects'
import { fileTokenHash } from './files/token'
import { forApplicant, forDesk, type NoticeRow, sendsShortMessages } from './notices'
import { digestOfCode, makeQueryCode } from './query-code'
import { stationFor, superiorOf } from './stations'
import type { Submission } from './submission'

/** What the sender is told; the code is told this once. */
export type Submitted = { id: number; number: string; queryCode: string; dueAt: string | null }

const hashOf = (type: string, value: string | null): string | null =>
  value === null ? null : hashIdentifier(fieldKeys(), type, value)

const sealed = (name: string, value: string | null): string | null =>
  value === null ? null : encryptField(fieldKeys(), `cases.${name}`, value)

const personalOf = ({ fields }: Form): Record<string, SecretKind> =>
  Object.fromEntries(
    fields.filter(isPersonalField).map(({ kind, name }) => [name, kind as SecretKind]),
  )

const personColumns = ({ email, idNumber, name, phone }: Applicant) => ({
  applicantName: name,
  phone: sealed('phone', phone),
  phoneHash: hashOf('phone', phone),
  idNumber: sealed('idNumber', idNumber),
  idNumberHash: hashOf('1', idNumber),
  email: sealed('email', email),
  emailHash: hashOf('email', email),
})

/** The union complained about, and the one that takes the case in its place. */
const receiverOf = async (
  req: PayloadRequest,
  checked: CheckedSubmission,
): Promise<{ holder: Station; excluded: number | null }> => {
  const { addressed, definition, district, employer, item, submission } = checked
  const step = definition.flow[firstStep(definition.flow)]
  const excluded = submission.isAboutUnion ? addressed : null
  const from = item.handlingOrganization ?? addressed
  const holder = submission.isAboutUnion
    ? await superiorOf(req, addressed, excluded)
    : ((await EFFECT_RULES[definition.effect].route?.(req, checked)) ??
      (await stationFor(req, { step, from, employer: employer.id, district, excluded: null })))
  if (!holder)
    throw badInput(
      'organization',
      submission.isAboutUnion
        ? '省总工会没有上级工会，请向中华全国总工会反映。'
        : '这个工会现在不能受理，请选择上一级工会。',
      'case.no_receiver',
    )
  return { holder, excluded }
}

/** What is kept of an `Idempotency-Key`. */
export const hashOfKey = (key: string): string => hashIdentifier(fieldKeys(), 'submission', key)

/** The repetition of a sending is told by its key and by what was sent. */
const sendingOf = (key: string | null, submission: Submission) => {
  if (key === null) return { key: null, digest: null, secret: null }
  const digest = createHash('sha256').update(JSON.stringify(submission)).digest('base64url')
  return { key: hashOfKey(key), digest, secret: `${key} ${digest}` }
}

const filesOf = ({ files }: Submission, { fields }: Form, answers: Answers): string[] => {
  const named = fields.filter(({ kind }) => kind === 'files').map(({ name }) => answers[name])
  const tokens = [...files, ...named.flat().filter((each) => typeof each === 'string')]
  return tokens.map(fileTokenHash)
}

/** A file goes with one case: who names it again is told, unless it is the same sending again. */
const refuseUsedFiles = async (
  payload: Payload,
  hashes: string[],
  key: string | null,
): Promise<void> => {
  if (hashes.length === 0) return
  const waiting = await waitingFiles(payload, hashes)
  if (waiting.length === new Set(hashes).size) return
  if (key !== null && (await isKeyTaken(payload, key))) return
  throw badInput('files', '有附件已经用过或者过期，请重新上传。', 'answer.file_lost')
}

/**
 * Asks the effect whether the sending could succeed at all. A refusal may come of the same sending a moment
 * ago, so the key is looked for after it and not before.
 */
const refuseHopeless = async (
  req: PayloadRequest,
  checked: CheckedSubmission,
  { holder, key }: { holder: Station; key: string | null },
): Promise<void> => {
  try {
    await EFFECT_RULES[checked.definition.effect].check?.(req, checked, holder)
  } catch (error) {
    if (key === null || !(await isKeyTaken(req.payload, key))) throw error
  }
}

/** A double tap on an application meets itself as the person's other one: it is the same sending then. */
const insertOnce = async (payload: Payload, made: NewCase, notices: NoticeRow[]) => {
  try {
    return await insertCase(payload, made, notices)
  } catch (error) {
    const key = made.submissionKey
    if (!isSecondApplication(error) || key === null || !(await isKeyTaken(payload, key)))
      throw error
    return insertCase(payload, made, notices)
  }
}

/**
 * Opens a case: routed to the union that its first step names, its clock started, the receipt in the
 * outbox; in the database when this returns. The same `Idempotency-Key` again gives the same answer; with
 * other content it throws 409 `idempotency.reused`. `now` is another moment only for the demo's stories.
 */
export const openCase = async (
  req: PayloadRequest,
  checked: CheckedSubmission,
  {
    createdBy,
    key,
    now = new Date(),
  }: { createdBy: number | null; key: string | null; now?: Date },
): Promise<Submitted> => {
  const { answers, applicant, definition, district, employer, item, submission } = checked
  const { excluded, holder } = await receiverOf(req, checked)
  const sending = sendingOf(key, submission)
  await refuseHopeless(req, checked, { holder, key: sending.key })
  const files = filesOf(submission, definition.form, answers)
  await refuseUsedFiles(req.payload, files, sending.key)
  const queryCode = makeQueryCode(sending.secret)
  const step = firstStep(definition.flow)
  const clock = startClock(definition.flow[step], now, await loadCalendar(req))
  const made: NewCase = {
    ...personColumns(applicant),
    ...{ queryCodeHash: digestOfCode(queryCode), excluded, holder, step, createdBy },
    ...{ submissionKey: sending.key, submissionDigest: sending.digest },
    ...{ service: item.service, serviceKey: submission.service, serviceTitle: item.title },
    ...{ definition: item.definition, source: submission.source },
    ...{ employer: employer.id, employerName: employer.name, district },
    answers: sealAnswers({ values: answers, secret: personalOf(definition.form) }),
    receivedAt: now.toISOString(),
    dueAt: clock.dueAt?.toISOString() ?? null,
    isProvisional: clock.isProvisional,
    nextCheckAt: clock.nextCheckAt?.toISOString() ?? null,
    files,
  }
  const { email, phone } = applicant
  const notices = [
    ...forApplicant('receipt', { email, phone, hasSms: sendsShortMessages(req) }, { queryCode }),
    forDesk('assigned', holder.id),
  ]
  const { digest, dueAt, id, number } = await insertOnce(req.payload, made, notices)
  if (digest !== null && digest !== sending.digest)
    throw conflict('这个提交编号已经用过，内容不同，请重新打开页面再提交。', 'idempotency.reused')
  return { id, number, queryCode, dueAt: dueAt?.toISOString() ?? null }
}
