'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { act } from './act'

/** 放行 for the union that holds the member, 撤回 for the one that asks; the server knows who is who. */
export function TransferActs() {
  const { data, id } = useDocumentInfo()
  const router = useRouter()
  if (!id || data?.state !== 'pending') return null
  const run = async (what: 'release' | 'withdraw') => {
    if (await act(`transfer-requests/${id}/${what}`)) router.refresh()
  }
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => void run('withdraw')}>
        撤回申请
      </Button>
      <Button margin={false} onClick={() => void run('release')}>
        放行
      </Button>
    </>
  )
}
