'use client'

import { Button, toast, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'

const OFFLINE = '网络不通，请稍后再试。'

type Answer = { id?: number; message?: string; errors?: { message?: string }[] }

/** On the form of a new comparison: the list to send, and the button that begins. */
export function SendList() {
  const { id } = useDocumentInfo()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [isSending, setSending] = useState(false)
  const organization = useFormFields(([fields]) => fields.organization?.value)
  const source = useFormFields(([fields]) => fields.source?.value)
  if (id) return null

  const send = async () => {
    const file = input.current?.files?.[0]
    if (!file) {
      toast.error('请先选择名单文件。')
      return
    }
    const form = new FormData()
    form.set('file', file)
    form.set('organization', String(organization ?? ''))
    form.set('source', String(source ?? ''))
    setSending(true)
    try {
      const response = await fetch('/api/matchings', { method: 'POST', body: form })
      const answer = (await response.json()) as Answer
      if (!response.ok) {
        toast.error(answer.errors?.[0]?.message ?? OFFLINE)
        return
      }
      toast.success(answer.message)
      router.push(`/admin/collections/matchings/${answer.id}`)
    } catch {
      toast.error(OFFLINE)
    } finally {
      setSending(false)
    }
  }

  return (
    <div className="field-type">
      <label className="field-label" htmlFor="matching-list">
        对方名单
      </label>
      <p className="field-description">
        Excel 或 CSV
        文件，要有“姓名”和“证件号码”两列；有“工作单位”“移动电话”的一并比对。证件号码只用加密指纹比对，不会留存。
      </p>
      <input accept=".xlsx,.xls,.csv" id="matching-list" ref={input} type="file" />
      <Button disabled={isSending} onClick={() => void send()}>
        {isSending ? '正在上传……' : '开始比对'}
      </Button>
    </div>
  )
}
