import type { Payload } from 'payload'
import { type CaseFileRow, findCaseFile } from '@/src/database/cases/case-files'
import { hasScanner } from '@/src/guards/scan-file'
import { conflict, notFound } from '@/src/lib/errors'
import { readContent } from './store'

const missing = () => notFound('没有找到这个附件。')

/**
 * The file as an answer that no browser shows on our pages: saved, not opened; were it opened all the
 * same, in a box without scripts and origin.
 */
const answerWith = ({ mimeType, name }: CaseFileRow, content: Buffer): Response =>
  new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mimeType,
      'Content-Length': String(content.byteLength),
      'Content-Disposition': `attachment; filename="attachment"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    },
  })

/** A file and the case that it belongs to; 404 for one that was never sent with a case. */
export const fileWithCase = async (
  payload: Payload,
  id: number,
): Promise<{ file: CaseFileRow; case: number }> => {
  const file = await findCaseFile(payload, id)
  if (!file || file.case === null) throw missing()
  return { file, case: file.case }
}

/**
 * Answers with a file, for somebody who was found to take part in its case. While there is a scanner that has
 * not looked at the file yet it stays closed (409); an infected one is never handed out.
 */
export const deliverFile = async (file: CaseFileRow): Promise<Response> => {
  if (file.scan === 'infected') throw conflict('这个附件带有病毒，不能下载。', 'case_file.infected')
  if (file.scan === 'unscanned' && hasScanner())
    throw conflict('这个附件正在查毒，请过几分钟再下载。', 'case_file.not_scanned')
  const content = await readContent(file.id)
  if (!content) throw missing()
  return answerWith(file, content)
}
