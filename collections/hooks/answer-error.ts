import {
  type AfterErrorHook,
  AuthenticationError,
  Forbidden,
  type PayloadRequest,
  QueryError,
  ValidationError,
} from 'payload'
import { actorOf } from '@/access/actor'
import { whereGranted } from '@/access/policy'
import { type RequestNotes, readRequestNotes } from '@/access/request-notes'
import { secondApplication } from '@/src/cases/joining/check-application'
import { recordRefused } from '@/src/database/audit'
import { isBadValue, isUnfitOperator } from '@/src/database/bad-value'
import { isSecondApplication } from '@/src/database/cases/joining'
import { isLockFailure } from '@/src/database/lock-failure'
import { isSecondMembership } from '@/src/database/second-membership'
import { type ErrorData, OneNetError } from '@/src/lib/errors'

type Narrowed = NonNullable<RequestNotes['narrowed']>

type Answer = { status: number; errors: (ErrorData & { message: string })[] }

const one = (status: number, code: string, message: string, path?: string): Answer => ({
  status,
  errors: [path === undefined ? { code, message } : { code, message, path }],
})

const LOGIN_REFUSED = '邮箱或密码不正确。连续输错 5 次，账号会锁定 10 分钟。'

/** Whether the refused record lies where the person reads by office: then it is known to them. */
const isKnown = async (req: PayloadRequest, { guarded, id }: Narrowed): Promise<boolean> => {
  const granted = whereGranted(actorOf(req.user), guarded, 'read')
  if (id === undefined || granted === false || guarded === 'site-settings') return false
  const where = { and: [{ id: { equals: id } }, ...(granted === true ? [] : [granted])] }
  return (await req.payload.db.findOne({ collection: guarded, where, req })) !== null
}

const refused = async (req: PayloadRequest): Promise<Answer> => {
  if (!req.user) return one(401, 'auth.required', '请先登录。')
  const { narrowed } = readRequestNotes(req)
  return narrowed && !(await isKnown(req, narrowed))
    ? one(404, 'record.not_found', '没有找到这条记录，或不在您的管理范围内。')
    : one(403, 'access.denied', '您没有这项权限，如有需要请联系本级工会管理员。')
}

const isInvalid = (error: Error): error is ValidationError =>
  error instanceof ValidationError && Array.isArray(error.data?.errors)

const FALLBACK: Record<number, [string, string]> = {
  400: ['input.invalid', '提交的内容有误，请检查后重试。'],
  401: ['auth.required', '请先登录。'],
  404: ['record.not_found', '没有找到这条记录，可能已被移走或删除。'],
  409: ['record.conflict', '这条记录刚被别人改过，请刷新后再改。'],
  413: ['request.too_large', '提交的内容太大。'],
  423: ['record.locked', '这条记录正在被别人编辑，请稍后再试。'],
  429: ['request.too_many', '操作太频繁，请稍候再试。'],
}

/** A filter that is no JSON, or asks a column for what its type cannot do. */
const isUnreadableFilter = (error: Error, { query }: PayloadRequest): boolean =>
  (error instanceof SyntaxError && typeof query?.where === 'string') ||
  (query?.where !== undefined && isUnfitOperator(error))

/** The one shape of every error answer: status, stable code, a Chinese sentence, the field if there is one. */
export const answerOf = async (
  error: Error & { status?: number },
  req: PayloadRequest,
): Promise<Answer> => {
  if (error instanceof OneNetError) {
    const { errors, ...only } = error.data
    return { status: error.status, errors: errors ?? [{ ...only, message: error.message }] }
  }
  if (error instanceof AuthenticationError || error.name === 'LockedAuth')
    return one(401, 'auth.failed', LOGIN_REFUSED)
  if (error instanceof Forbidden) return refused(req)
  if (isInvalid(error))
    return {
      status: 400,
      errors: error.data.errors.map(({ message, path }) => ({
        code: 'input.invalid',
        message: message ?? '填写有误。',
        path,
      })),
    }
  if (isLockFailure(error)) return one(409, 'record.busy', '这条记录正被同时修改，请稍等片刻再试。')
  if (isSecondMembership(error))
    return one(
      409,
      'member.active_elsewhere',
      '此人刚刚在其他工会入会。一人只有一份会籍，请办理转会。',
    )
  if (isSecondApplication(error)) return answerOf(secondApplication(), req)
  if (isBadValue(error))
    return one(400, 'input.invalid', '提交的内容里有无法识别的值，请检查后重试。')
  if (error instanceof QueryError || isUnreadableFilter(error, req))
    return one(400, 'query.invalid', '查询条件里有不存在或不能用来查询的字段。')
  const status = error.status ?? 500
  const [code, message] = FALLBACK[status] ?? ['server.error', '系统出了点问题，请稍后再试。']
  return one(status, code, /[一-鿿]/.test(error.message) && status < 500 ? error.message : message)
}

const REFUSALS = [401, 403, 404, 423, 429]

const isRefusedAct = (req: PayloadRequest, status: number): boolean =>
  REFUSALS.includes(status) && (req.method !== 'GET' || status === 403)

const actionOf = (req: PayloadRequest): string =>
  req.pathname?.endsWith('/login') ? 'login' : (req.method ?? 'GET').toLowerCase()

/** Gives every error its answer and writes refusals to the audit log, apart from the lost transaction. */
export const answerError: AfterErrorHook = async ({ collection, error, req, result }) => {
  const { errors, status } = await answerOf(error, req)
  if (isRefusedAct(req, status)) {
    const id = req.routeParams?.id
    await recordRefused(req.payload, req, {
      action: actionOf(req),
      collection: collection?.slug,
      recordId: typeof id === 'string' || typeof id === 'number' ? id : undefined,
      code: errors[0]?.code,
    })
  }
  // The console's forms find the faulty fields in Payload's own `data`.
  const data = result?.errors?.[0]?.data
  const [first, ...rest] = errors
  return { status, response: { errors: [{ ...first, ...(data ? { data } : {}) }, ...rest] } }
}
