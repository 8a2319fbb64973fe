/** Sends a form of the site and takes the answer without leaving the page. */

type Refused = {
  errors: { code: string; message: string; path?: string }[]
  captcha?: { token: string; question: string } | null
  computed?: Record<string, string>
}

export type Answer = { next: string } | (Refused & { status: number })

const LOST: Refused = {
  errors: [
    { code: 'network', message: '网络不通，没有提交成功。内容还在，请稍后再点一次“提交”。' },
  ],
}

const BYTES = 18

/** `crypto.randomUUID` is missing on sites without https; this is not. */
const mintKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

let lastContent = ''
let lastKey = ''

/** The same content again, after a lost connection or a double tap, is the same sending. */
const keyFor = (data: FormData): string => {
  const entries = [...data.entries()].filter(([name]) => !name.startsWith('captcha.'))
  const content = JSON.stringify(entries.map(([name, value]) => [name, String(value)]))
  if (content !== lastContent) lastKey = mintKey()
  lastContent = content
  return lastKey
}

export const sendForm = async (action: string, data: FormData): Promise<Answer> => {
  try {
    const answer = await fetch(action, {
      method: 'POST',
      headers: { accept: 'application/json', 'idempotency-key': keyFor(data) },
      body: data,
    })
    const body = (await answer.json()) as { next: string } | Refused
    return 'next' in body ? body : { ...body, status: answer.status }
  } catch {
    return { ...LOST, status: 0 }
  }
}
