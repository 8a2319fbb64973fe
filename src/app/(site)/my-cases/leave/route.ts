import { answering } from '@/src/visitors/answering'
import { clearedCookie, forgetNote } from '@/src/visitors/notes'
import { leadTo } from '@/src/visitors/request'

const KINDS = ['visitor', 'sign-in', 'case', 'receipt'] as const

/** `POST /my-cases/leave`: everything that this browser could open is closed. */
export const POST = answering('/my-cases', async (request) => {
  for (const kind of KINDS) await forgetNote(kind, request)
  return leadTo('/my-cases', ...KINDS.map(clearedCookie))
})
