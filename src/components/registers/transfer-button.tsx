'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { act as send } from './act'

/** Does one act on a transfer request and shows the form as it stands afterwards. */
export function TransferButton({
  act,
  id,
  label,
}: {
  act: 'release' | 'withdraw'
  id: number
  label: string
}) {
  const [isSending, setIsSending] = useState(false)
  const run = async () => {
    setIsSending(true)
    if (await send(`transfer-requests/${id}/${act}`)) window.location.reload()
    else setIsSending(false)
  }
  return (
    <Button
      buttonStyle={act === 'release' ? 'primary' : 'secondary'}
      disabled={isSending}
      onClick={() => void run()}
      size="small"
    >
      {label}
    </Button>
  )
}
