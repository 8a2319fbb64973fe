'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, useState } from 'react'

const OFFLINE = '网络不通，请稍后再试。'

type Fault = { message?: string }
type Answer = { doc?: { id: number }; message?: string; errors?: Fault[]; problems?: Fault[] }

const sendFile = async (file: File): Promise<Response> =>
  fetch('/api/services/import-item', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ content: await file.text() }),
  })

/** Takes an item file of another union in and opens the draft that was made of it. */
export function ImportButton() {
  const router = useRouter()
  const [faults, setFaults] = useState<Fault[]>([])
  const [isSending, setIsSending] = useState(false)

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    setIsSending(true)
    setFaults([])
    try {
      const response = await sendFile(file)
      const answer = (await response.json()) as Answer
      if (!response.ok) return setFaults(answer.errors ?? [{ message: OFFLINE }])
      toast.success(answer.message)
      for (const { message } of answer.problems ?? []) toast.warning(message)
      router.push(`/admin/collections/services/${answer.doc?.id}`)
    } catch {
      setFaults([{ message: OFFLINE }])
    } finally {
      setIsSending(false)
      // The same file can be chosen again after it was corrected.
      target.value = ''
    }
  }

  return (
    <div className="item-import">
      <label className="list-acts__button">
        {isSending ? '正在导入……' : '导入事项文件'}
        <input
          accept=".json,application/json"
          className="item-import__file"
          disabled={isSending}
          onChange={(event) => void choose(event)}
          type="file"
        />
      </label>
      <div role="alert">
        {faults.length > 0 ? (
          <ul className="item-import__faults">
            {faults.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
