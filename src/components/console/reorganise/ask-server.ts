import type { Preview } from '@/collections/reorganisations/preview'

/** What the form sends; src of truth is collections/reorganisations/asked.ts. */
export type Wish = Record<string, unknown>

type Failure = { errors?: { message?: string }[] }

const OFFLINE = '网络不通，请稍后再试。'

const post = async <Answer>(path: string, body: Wish): Promise<Answer> => {
  const response = await fetch(`/api/reorganisations${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = (await response.json().catch(() => ({}))) as Answer & Failure
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? OFFLINE)
  return answer
}

/** What the wish would change. Throws an Error with a sentence to show. */
export const askPreview = (wish: Wish): Promise<Preview> => post('/preview', wish)

/** Makes the request. Throws an Error with a sentence to show. */
export const sendRequest = async (wish: Wish): Promise<{ id: number; needsSecond: boolean }> => {
  const { doc } = await post<{ doc: { id: number; needsSecond: boolean } }>('', wish)
  return doc
}
