import type { PayloadRequest } from 'payload'
import { readActInput } from '@/src/cases/act-input'
import { CASE_FILE_LIMITS } from '@/src/cases/files/limits'
import { receiveFile } from '@/src/cases/files/receive-file'
import { fileTokenHash } from '@/src/cases/files/token'
import { actOnTracked, ownCase } from '@/src/cases/track'
import { attachFiles, filesOfCase } from '@/src/database/cases/case-files'
import { withTransaction } from '@/src/database/session'
import { deliverSoon } from '@/src/jobs/wake-worker'
import { badInput, notFound } from '@/src/lib/errors'
import { APPLICANT_ACTIONS } from '@/src/workflows/cases/table'
import { recallNote } from './notes'
import { proofOf } from './opened-case'
import { textIn } from './request'
import { admitUpload } from './take-files'

const TOLD: Record<string, string> = {
  answer: '您的回答已经交给工会，办理时限接着算。',
  withdraw: '已经撤回。',
  rate: '谢谢您的评价。',
  reopen: '工会会重新办理，请留意进度。',
}

/** What must be said, in the words of who has to say it. */
const UNSAID: Record<string, string> = {
  answer: '请写下您的回答，再提交。',
  reopen: '请写明哪里没有解决，再提交。',
}

const MOST_FILES = 2 * CASE_FILE_LIMITS.files

/** Takes in what came with an answer; all of it or the first refusal. */
const receiveAll = async (req: PayloadRequest, files: File[]): Promise<string[]> => {
  const hashes: string[] = []
  for (const file of files) {
    await admitUpload(req)
    const { token } = await receiveFile(req.payload, file, { field: 'answer' })
    hashes.push(fileTokenHash(token))
  }
  return hashes
}

/**
 * The applicant acts on the case that is open in their browser. @returns what to tell them
 *
 * Throws 404 when none is open, and the errors of the act and of files.
 */
export const actOnOpened = async (req: PayloadRequest, form: FormData): Promise<string> => {
  const action = [...APPLICANT_ACTIONS, 'reopen' as const].find(
    (known) => known === textIn(form, 'action'),
  )
  const opened = await recallNote('case', req)
  if (!action || !opened) throw notFound('已经退出，请用编号和查询码重新打开。')
  const unsaid = UNSAID[action]
  if (unsaid && textIn(form, 'note').trim() === '')
    throw badInput('note', unsaid, 'case.note_required')
  const input = readActInput(action, {
    ...{ note: textIn(form, 'note'), rating: textIn(form, 'rating') },
    solved: textIn(form, 'solved'),
  })
  const proof = await proofOf(opened, req)
  const { id } = await ownCase(req, opened.number, proof)
  const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0)
  if (files.length + (await filesOfCase(req.payload, id)).length > MOST_FILES)
    throw badInput('files', `一件事最多 ${MOST_FILES} 个附件。`, 'case_file.too_many')
  const hashes = action === 'answer' ? await receiveAll(req, files as File[]) : []
  await withTransaction(req, async () => {
    await actOnTracked(req, { number: opened.number, proof }, input)
    await attachFiles(req, id, hashes)
  })
  deliverSoon()
  return TOLD[action] ?? ''
}
