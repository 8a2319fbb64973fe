import { CASE_SOURCES } from '@/src/lib/codes'
import { badInput, OneNetError } from '@/src/lib/errors'
import { CASE_FILE_LIMITS } from './files/limits'

/** What was sent to open a case, before it is checked against the form of its service item. */
export type Submission = {
  service: string
  organization: string
  applicant: unknown
  answers: Record<string, unknown>
  /** A complaint about the addressed union or its officers: it goes one level up. */
  isAboutUnion: boolean
  /** Only staff say anything else than `web`. */
  source: string
  files: string[]
}

const LONGEST_NAME = 100

const nameIn = (body: Record<string, unknown>, key: string, message: string): string => {
  const value = body[key]
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  if (text === '' || text.length > LONGEST_NAME)
    throw badInput(key, message, `case.${key}_required`)
  return text
}

const objectIn = (body: Record<string, unknown>, key: string): Record<string, unknown> => {
  const value = body[key]
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null

/** Nothing that a form asks is deeper than a list: what is nested like an attack is not followed. */
const flatIn = (body: Record<string, unknown>, key: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(objectIn(body, key)).map(([name, value]) => {
      if (isScalar(value)) return [name, value]
      return [name, Array.isArray(value) ? value.map((each) => (isScalar(each) ? each : {})) : {}]
    }),
  )

const tokensIn = (value: unknown): string[] => {
  const tokens = Array.isArray(value) ? value.filter((token) => typeof token === 'string') : []
  if (tokens.length <= CASE_FILE_LIMITS.files) return tokens
  throw badInput(
    'files',
    `一次申请最多上传 ${CASE_FILE_LIMITS.files} 个文件。`,
    'answer.too_many_files',
  )
}

/** What only staff take down; who says so without a session was staff when the page was opened. */
const TAKEN_DOWN = ['phone', 'counter', 'letter']

const sourceIn = (value: unknown, isStaff: boolean): string => {
  if (!isStaff && TAKEN_DOWN.includes(String(value)))
    throw new OneNetError(
      401,
      'auth.required',
      '登录已过期，这一件还没有交上去，请重新登录后再提交。',
    )
  return CASE_SOURCES.find((source) => source.value === value)?.value ?? 'web'
}

/**
 * Reads the body of `POST /api/cases`. Throws 400 when the item or the union is not named, 401 when a call
 * that was taken down would come in as the public's: its officer would be told that it is somebody else's.
 */
export const readSubmission = (body: Record<string, unknown>, isStaff: boolean): Submission => ({
  service: nameIn(body, 'service', '请选择要办的服务事项。'),
  organization: nameIn(body, 'organization', '请选择由哪个工会办理。'),
  applicant: flatIn(body, 'applicant'),
  answers: flatIn(body, 'answers'),
  isAboutUnion: body.aboutUnion === true,
  source: sourceIn(body.source, isStaff),
  files: tokensIn(body.files),
})
