'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const LOOK_AGAIN_MS = 4000

/** On the form of a comparison: the way to its report, or that it is not ready yet. */
export function MatchingReport() {
  const { data, id } = useDocumentInfo()
  const router = useRouter()
  const state = data?.state
  const isUnderWay = state === 'queued' || state === 'running'
  useEffect(() => {
    if (!id || !isUnderWay) return
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [id, isUnderWay, router])
  if (!id) return null
  if (isUnderWay)
    return (
      <p className="field-type" role="status">
        正在比对，完成后会显示在这里，可以先离开。
      </p>
    )
  if (state !== 'done') return null
  return (
    <p className="field-type">
      <a href={`/api/matchings/${id}/report`}>下载比对报告（Excel）</a>
      ：只有发起人能下载，每次下载都会记入审计记录。
    </p>
  )
}
