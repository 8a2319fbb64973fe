'use client'

import { useRef } from 'react'
import { type Seen, speedOf, timeLeft } from './speed'

type Props = { label: string; done: number; total: number | null; unit: string }

/** A bar with how much is done, how fast it goes and how long it will take. */
export function RunProgress({ done, label, total, unit }: Props) {
  const first = useRef<Seen | null>(null)
  const now = { at: Date.now(), done }
  first.current ??= now
  const speed = speedOf(first.current, now)
  const left = total === null ? '' : timeLeft(total - done, speed)
  const facts = [
    total === null
      ? '正在统计……'
      : `${done.toLocaleString('zh-CN')} / ${total.toLocaleString('zh-CN')} ${unit}`,
    speed > 0 ? `每秒约 ${Math.round(speed).toLocaleString('zh-CN')} ${unit}` : '',
    left,
  ].filter(Boolean)
  return (
    <div className="run-progress">
      <progress
        aria-label={label}
        max={Math.max(total ?? 1, 1)}
        value={total === null ? undefined : done}
      />
      <p role="status">{facts.join(' · ')}</p>
    </div>
  )
}
