'use client'

export const OFFLINE = '网络不通，请稍后再试；已经填写的内容还在。'

/** What is said when the session ended meanwhile. */
export const LOGGED_OUT = '登录已过期，写好的内容还在。请重新登录，再回到这里点一次。'

const UNAUTHORIZED = 401

/** The sentence to show for an answer that was none. */
export const faultOf = (status: number, message: string | undefined): string =>
  status === UNAUTHORIZED ? LOGGED_OUT : (message ?? OFFLINE)

type Failure = { errors?: { message?: string }[] }

/** An answer of the API: what it gave, or the sentence to show. */
export type Answered<Answer> =
  | { status: number; answer: Answer; fault: null }
  | { status: number; answer: null; fault: string }

/** Asks the API about cases; never throws. */
export const askCases = async <Answer>(
  path: string,
  body?: Record<string, unknown>,
): Promise<Answered<Answer>> => {
  try {
    const response = await fetch(`/api/cases${path}`, {
      credentials: 'same-origin',
      ...(body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
    })
    const answer = (await response.json()) as Answer & Failure
    return response.ok
      ? { status: response.status, answer, fault: null }
      : {
          status: response.status,
          answer: null,
          fault: faultOf(response.status, answer.errors?.[0]?.message),
        }
  } catch {
    return { status: 0, answer: null, fault: OFFLINE }
  }
}
