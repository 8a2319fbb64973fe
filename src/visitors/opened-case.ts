import { createLocalReq, type PayloadRequest } from 'payload'
import { ownCase, type Proof, type Tracked } from '@/src/cases/track'
import { type CaseFileRow, filesOfCase } from '@/src/database/cases/case-files'
import { fieldKeys } from '@/src/field-keys'
import { OneNetError } from '@/src/lib/errors'
import { possibleHashes } from '@/src/lib/field-cipher'
import { payloadOfSite } from '@/src/queries/client'
import type { OpenedCase } from './kinds'
import { recallNote } from './notes'

/** The hashes under which an address may stand at a case. */
export const emailHashes = (email: string): string[] => possibleHashes(fieldKeys(), 'email', email)

/** What shows that a case is the visitor's: the code they typed, or the address they proved. */
export const proofOf = async (
  opened: OpenedCase,
  cookies: { headers: Headers },
): Promise<Proof> => {
  if (opened.code !== null) return { code: opened.code, isShown: true }
  const visitor = await recallNote('visitor', cookies)
  return { emailHashes: visitor ? emailHashes(visitor.email) : [] }
}

type Opened = { id: number; tracked: Tracked; files: CaseFileRow[] } | { problem: string }

const pageRequest = async (headers: Headers): Promise<PayloadRequest> => {
  const req = await createLocalReq({ context: {} }, await payloadOfSite())
  req.headers = headers
  return req
}

/** The case that is open in a visitor's browser; none, or why it cannot be shown. */
export const openedCase = async (cookies: { headers: Headers }): Promise<Opened> => {
  const opened = await recallNote('case', cookies)
  if (!opened) return { problem: '' }
  try {
    const req = await pageRequest(cookies.headers)
    const { id, tracked } = await ownCase(req, opened.number, await proofOf(opened, cookies))
    return { id, tracked, files: await filesOfCase(req.payload, id) }
  } catch (error) {
    if (error instanceof OneNetError) return { problem: error.message }
    throw error
  }
}
