'use client'
import { useSyncExternalStore } from 'react'

/** How far the upload of one picture is; nothing of it is stored with the text. */
export type UploadState = { phase: 'waiting' | 'uploading' } | { phase: 'failed'; message: string }

const states = new Map<string, UploadState>()
const listeners = new Set<() => void>()

/** Notes the state of an upload for the place that shows it; null forgets it. */
export function noteUpload(id: string, state: UploadState | null): void {
  if (state) states.set(id, state)
  else states.delete(id)
  for (const listener of listeners) listener()
}

/** The state of the upload for one place of a text; undefined if none was begun. */
export function useUploadState(id: string): UploadState | undefined {
  return useSyncExternalStore(
    subscribe,
    () => states.get(id),
    () => undefined,
  )
}

/**
 * Sends a picture to the branch's media and gives the id of the new record. Throws an Error whose
 * message is a sentence for the person.
 */
export async function uploadPicture(
  apiRoute: string,
  file: File,
  record: { alt: string; organization: unknown },
): Promise<number> {
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify(record))
  const answer = await send(`${apiRoute}/media`, form)
  if (answer.status === 401) throw new Error('登录已过期，请重新登录后再点此上传。')
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw new Error(messageOf(body) ?? '上传没有成功，请稍候再试。')
  const id = idOf(body)
  if (id === null) throw new Error('上传没有成功，请稍候再试。')
  return id
}

async function send(address: string, form: FormData): Promise<Response> {
  try {
    return await fetch(address, { method: 'POST', body: form, credentials: 'include' })
  } catch {
    throw new Error('网络不通，图片没有上传，请检查网络后重试。')
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function messageOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('errors' in body)) return null
  const [first] = Array.isArray(body.errors) ? body.errors : []
  const message: unknown = first?.message
  return typeof message === 'string' && message !== '' ? message : null
}

function idOf(body: unknown): number | null {
  if (typeof body !== 'object' || body === null || !('doc' in body)) return null
  const { doc } = body
  if (typeof doc !== 'object' || doc === null || !('id' in doc)) return null
  return typeof doc.id === 'number' ? doc.id : null
}
