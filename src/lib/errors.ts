import { APIError } from 'payload'

/** One wrong field among several: where (dotted path), a stable code, a sentence for the person. */
export type FieldProblem = { path: string; code: string; message: string }

/**
 * What an error tells a program: a stable code, the field (`appointments.0.role`) if there is one, the
 * question that has to be answered first, and every wrong field where there are several (under the name by
 * which the console's forms look for them).
 */
export type ErrorData = {
  code: string
  path?: string
  captcha?: { token: string; question: string }
  errors?: FieldProblem[]
}

/** An error that the person may see: HTTP status, stable code, a Chinese sentence that says what to do. */
export class OneNetError extends APIError<ErrorData> {
  constructor(status: number, code: string, message: string, path?: string) {
    super(message, status, path === undefined ? { code } : { code, path }, true)
  }

  get code(): string {
    return this.data.code
  }

  get path(): string | undefined {
    return this.data.path
  }
}

/** 401: nobody is logged in, or the session ended. */
export function notLoggedIn(): OneNetError {
  return new OneNetError(401, 'auth.required', '请先登录。')
}

/** 403: this person may not do this. */
export function forbidden(
  message = '您没有这项权限，如有需要请联系本级工会管理员。',
  code = 'access.denied',
): OneNetError {
  return new OneNetError(403, code, message)
}

/** 404: not there, or not to be known by this person. */
export function notFound(message = '没有找到这条记录，可能已被移走或删除。'): OneNetError {
  return new OneNetError(404, 'record.not_found', message)
}

/** 400: one field (dotted path) holds something wrong. */
export function badInput(path: string, message: string, code = 'input.invalid'): OneNetError {
  return new OneNetError(400, code, message, path)
}

/** 400: several fields hold something wrong, each told by itself. */
export function badInputs(problems: readonly FieldProblem[]): OneNetError {
  const [first] = problems
  const message = problems.map((problem) => problem.message).join('')
  const error = new OneNetError(400, first?.code ?? 'input.invalid', message, first?.path)
  error.data.errors = [...problems]
  return error
}

/** 409: the record is no longer in the state the request came from. */
export function conflict(
  message = '这条记录刚被别人改过，请刷新后再改。',
  code = 'record.conflict',
): OneNetError {
  return new OneNetError(409, code, message)
}

/** 429: too many requests. */
export function tooMany(message = '操作太频繁，请稍候再试。'): OneNetError {
  return new OneNetError(429, 'request.too_many', message)
}

/** 429: beyond the limits; the same sending goes through with the question answered. */
export function captchaRequired(
  captcha: NonNullable<ErrorData['captcha']>,
  message = '提交次数较多，请先回答一个小问题。',
): OneNetError {
  const error = new OneNetError(429, 'captcha_required', message)
  error.data.captcha = captcha
  return error
}
