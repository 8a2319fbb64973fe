'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { act } from './act'

/** Carries all members who wait for a union over to it. */
export function MoveButton({ code, task, union }: { code: string; task: number; union: string }) {
  const [isSending, setIsSending] = useState(false)
  const run = async () => {
    setIsSending(true)
    if (await act(`founding-tasks/${task}/move`, { to: code })) window.location.reload()
    else setIsSending(false)
  }
  return (
    <Button disabled={isSending} onClick={() => void run()} size="small">
      全部转到{union}
    </Button>
  )
}
