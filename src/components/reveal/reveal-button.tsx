'use client'

import { useDocumentInfo, useField } from '@payloadcms/ui'
import { type KeyboardEvent, useState } from 'react'
import styles from './reveal.module.css'

const SHORTEST_REASON = 4
const OFFLINE = '网络不通，请稍后再试。'

type Answer = { value?: string | null; errors?: { message?: string }[] }

const ask = async (address: string, field: string, reason: string): Promise<Answer> => {
  const response = await fetch(`${address}/reveal`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ field, reason }),
  })
  return response.json() as Promise<Answer>
}

/** Beside a masked field: asks for the reason and shows the value, which never enters the form. */
export function RevealButton({ path }: { path: string }) {
  const { collectionSlug, id } = useDocumentInfo()
  const { value } = useField<string>({ path })
  const [isAsking, setIsAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  if (!id || typeof value !== 'string' || !value.includes('*')) return null

  const show = async () => {
    const answer = await ask(`/api/${collectionSlug}/${id}`, path, reason).catch((): Answer => ({}))
    setProblem(answer.value ? '' : (answer.errors?.[0]?.message ?? OFFLINE))
    setShown(answer.value ?? null)
  }
  const hide = () => {
    setIsAsking(false)
    setShown(null)
    setReason('')
    setProblem('')
  }
  // Enter in this line must not save the record around it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (reason.trim().length >= SHORTEST_REASON) void show()
  }

  if (shown)
    return (
      <p className={styles.line}>
        <strong>{shown}</strong>
        <button onClick={hide} type="button">
          隐藏
        </button>
      </p>
    )
  if (!isAsking)
    return (
      <p className={styles.line}>
        <button onClick={() => setIsAsking(true)} type="button">
          显示完整内容
        </button>
      </p>
    )
  return (
    <p className={styles.line}>
      <input
        aria-label="查看的原因"
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder="请写明查看的原因，会记入审计记录"
        value={reason}
      />
      <button
        disabled={reason.trim().length < SHORTEST_REASON}
        onClick={() => void show()}
        type="button"
      >
        显示
      </button>
      <button onClick={hide} type="button">
        取消
      </button>
      {problem !== '' && <span role="alert">{problem}</span>}
    </p>
  )
}
