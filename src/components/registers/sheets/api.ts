const OFFLINE = '网络不通，请稍后再试。'

type Failure = { errors?: { message?: string }[] }

/** Asks the server; throws an Error with a sentence to show. */
export const askServer = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
  const response = await fetch(`/api/${path}`, { credentials: 'same-origin', ...init }).catch(
    () => null,
  )
  const answer: unknown = await response?.json().catch(() => null)
  if (response?.ok) return answer as Answer
  throw new Error((answer as Failure | null)?.errors?.[0]?.message ?? OFFLINE)
}

/** Posts JSON; throws an Error with a sentence to show. */
export const postJson = <Answer>(path: string, body: object = {}): Promise<Answer> =>
  askServer<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** The sentence of whatever was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : OFFLINE
