'use client'

import { type KeyboardEvent, type ReactNode, useState } from 'react'
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

type RevealProps = {
  /** Of the record in the API. */
  address: string
  field: string
  /** Shows the value; without it as plain text. */
  children?: (value: string) => ReactNode
}

/** Asks for the reason and shows a masked value in full. */
export function RevealValue({ address, children, field }: RevealProps) {
  const [isAsking, setIsAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<string | null>(null)
  const [problem, setProblem] = useState('')

  const show = async () => {
    const answer = await ask(address, field, reason).catch((): Answer => ({}))
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
      <div className={styles.line}>
        {children ? children(shown) : <strong>{shown}</strong>}
        <button onClick={hide} type="button">
          隐藏
        </button>
      </div>
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
