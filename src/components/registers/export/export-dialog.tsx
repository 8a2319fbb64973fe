'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import {
  EXPORT_FORMATS,
  type ExportAsked,
  type ExportFormat,
  type ExportRegister,
} from '@/src/registers/export/answers'
import { postJson, sentenceOf } from '../sheets/api'

const SHORTEST_REASON = 4

type Props = {
  slug: string
  register: ExportRegister
  label: string
  count: number
  filter: Pick<ExportAsked, 'where' | 'search'>
  mayInFull: boolean
}

/** Asks for the format, and whether personal data is wanted whole and why. */
export function ExportDialog({ count, filter, label, mayInFull, register, slug }: Props) {
  const { closeModal } = useModal()
  const router = useRouter()
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [inFull, setInFull] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const [isSending, setIsSending] = useState(false)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setIsSending(true)
    setFault('')
    try {
      const asked: ExportAsked = { register, format, inFull, reason, ...filter }
      const { id } = await postJson<{ id: number }>('exports', asked)
      closeModal(slug)
      router.push(`/admin/collections/exports/${id}`)
    } catch (error) {
      setFault(sentenceOf(error))
      setIsSending(false)
    }
  }

  return (
    <form className="sheet-dialog" onSubmit={(event) => void send(event)}>
      <h2>导出{label}</h2>
      <p>
        按列表现在的筛选条件导出，共约 {count.toLocaleString('zh-CN')}{' '}
        条（不只是本页）。只含您管理范围内的记录。
      </p>
      <fieldset>
        <legend>文件格式</legend>
        {EXPORT_FORMATS.map((each) => (
          <label key={each.value}>
            <input
              checked={format === each.value}
              name="format"
              onChange={() => setFormat(each.value)}
              type="radio"
            />
            {each.label}
          </label>
        ))}
      </fieldset>
      {mayInFull ? (
        <fieldset>
          <legend>个人信息</legend>
          <label>
            <input
              checked={!inFull}
              name="personal"
              onChange={() => setInFull(false)}
              type="radio"
            />
            证件号码、电话只显示首尾几位
          </label>
          <label>
            <input checked={inFull} name="personal" onChange={() => setInFull(true)} type="radio" />
            完整显示（会记入审计记录）
          </label>
          {inFull ? (
            <label className="sheet-dialog__reason">
              为什么需要完整的个人信息？
              <textarea
                maxLength={200}
                minLength={SHORTEST_REASON}
                onChange={(event) => setReason(event.target.value)}
                placeholder="例如：报上级工会核对会员名册"
                required
                rows={2}
                value={reason}
              />
            </label>
          ) : null}
        </fieldset>
      ) : null}
      {fault ? (
        <p className="sheet-fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="sheet-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={() => closeModal(slug)}>
          取消
        </Button>
        <Button
          disabled={isSending || (inFull && [...reason.trim()].length < SHORTEST_REASON)}
          margin={false}
          type="submit"
        >
          开始导出
        </Button>
      </div>
    </form>
  )
}
