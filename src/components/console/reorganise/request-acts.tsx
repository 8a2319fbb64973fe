'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { act } from '@/src/components/registers/act'
import type { ReorganisationEvent } from '@/src/workflows/reorganisation'

type ActsProps = { id: number; events: ReorganisationEvent[] }

/** The buttons of one request: each asks once more before anything happens. */
export function RequestActs({ events, id }: ActsProps) {
  const router = useRouter()
  const [asking, setAsking] = useState<ReorganisationEvent | null>(null)
  const [remark, setRemark] = useState('')
  const [isSending, setIsSending] = useState(false)

  const send = async (event: ReorganisationEvent) => {
    setIsSending(true)
    await act(`reorganisations/${id}/${event}`, event === 'refuse' ? { remark } : {})
    setIsSending(false)
    setAsking(null)
    router.refresh()
  }

  if (events.length === 0) return null
  if (asking)
    return (
      <div className="request-acts">
        {asking === 'refuse' ? (
          <label>
            不同意的原因（申请人会看到）
            <textarea
              maxLength={500}
              onChange={({ target }) => setRemark(target.value)}
              rows={2}
              value={remark}
            />
          </label>
        ) : (
          <p>{QUESTIONS[asking]}</p>
        )}
        <Button
          disabled={isSending || (asking === 'refuse' && remark.trim() === '')}
          margin={false}
          onClick={() => void send(asking)}
          size="small"
        >
          {isSending ? '正在办理，请稍候……' : WORDS[asking]}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={isSending}
          margin={false}
          onClick={() => setAsking(null)}
          size="small"
        >
          再想想
        </Button>
      </div>
    )
  return (
    <div className="request-acts">
      {events.map((event) => (
        <Button
          buttonStyle={event === 'confirm' ? 'primary' : 'secondary'}
          key={event}
          margin={false}
          onClick={() => setAsking(event)}
          size="small"
        >
          {WORDS[event]}
        </Button>
      ))}
    </div>
  )
}

const WORDS: Record<ReorganisationEvent, string> = {
  confirm: '确认办理',
  refuse: '不同意',
  withdraw: '撤回',
}

const QUESTIONS = {
  confirm: '办理后组织结构和全部档案的归属马上改变，确定吗？',
  withdraw: '撤回后需要时可以重新提出，确定吗？',
}
