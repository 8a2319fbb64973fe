import { APIError, formatErrors } from 'payload'
import { describe, expect, it } from 'vitest'
import * as errors from '@/src/lib/errors'

describe('errors', () => {
  it.each([
    [errors.notLoggedIn(), 401, 'auth.required'],
    [errors.forbidden(), 403, 'access.denied'],
    [errors.notFound(), 404, 'record.not_found'],
    [errors.badInput('uscc', '请核对。', 'uscc.check'), 400, 'uscc.check'],
    [errors.conflict(), 409, 'record.conflict'],
    [errors.tooMany(), 429, 'request.too_many'],
  ])('%s carries status, code and a public Chinese sentence', (error, status, code) => {
    expect(error).toBeInstanceOf(APIError)
    expect(error).toMatchObject({ status, code, isPublic: true })
    expect(error.message).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(JSON.parse(JSON.stringify(error.data))).toEqual(error.data)
  })

  it('comes through Payload with its code and path', () => {
    const error = errors.badInput('appointments.0.role', '请选择角色。')
    expect(formatErrors(error)).toEqual({
      errors: [
        {
          name: 'OneNetError',
          data: { code: 'input.invalid', path: 'appointments.0.role' },
          message: '请选择角色。',
        },
      ],
    })
  })
})
