'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { Preview } from '@/collections/reorganisations/preview'
import { act } from '@/src/components/registers/act'
import { askPreview, sendRequest } from './ask-server'
import { KindChoice } from './kind-choice'
import { KindFields } from './kind-fields'
import { PreviewPanel } from './preview-panel'
import { type PickedUnion, UnionPicker } from './union-picker'
import { EMPTY, type Filled, isComplete, wishOf } from './wish'

type FormProps = { union: PickedUnion | null; today: string }

type Doing = 'looking' | 'sending' | null

const sentence = (error: unknown): string =>
  error instanceof Error && error.message ? error.message : '网络不通，请稍后再试。'

/** Asks for a reorganisation: what, of which union, where to and why; sent only after its preview. */
export function ReorganiseForm({ today, union }: FormProps) {
  const router = useRouter()
  const begun = { ...EMPTY, union, effectiveDate: today }
  const [filled, setFilled] = useState<Filled>(begun)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [fault, setFault] = useState('')
  const [doing, setDoing] = useState<Doing>(null)

  const change = (some: Partial<Filled>) => {
    setFilled({ ...filled, ...some })
    // The numbers were those of another wish.
    setPreview(null)
    setFault('')
  }
  const doWork = async (what: Doing, work: () => Promise<void>) => {
    setDoing(what)
    setFault('')
    await work().catch((error) => setFault(sentence(error)))
    setDoing(null)
  }
  const look = () => doWork('looking', async () => setPreview(await askPreview(wishOf(filled))))
  const send = () =>
    doWork('sending', async () => {
      const { id, needsSecond } = await sendRequest(wishOf(filled))
      if (needsSecond) toast.success('已提交，等另一位工会管理员确认。')
      else if (!(await act(`reorganisations/${id}/confirm`))) return router.refresh()
      setFilled({ ...EMPTY, effectiveDate: today })
      setPreview(null)
      router.refresh()
    })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void (preview ? send() : look())
  }

  const isReady = isComplete(filled)
  const isPossible = preview !== null && preview.faults.length === 0
  return (
    <form className="console-card reorganise-form" onSubmit={onSubmit}>
      <KindChoice kind={filled.kind} onChange={(kind) => change({ kind, children: [] })} />
      <UnionPicker
        id="union"
        label="调整哪个工会"
        value={filled.union}
        onPick={(picked) => change({ union: picked, children: [] })}
      />
      <KindFields filled={filled} onChange={change} />
      <label>
        原因
        <textarea
          maxLength={500}
          onChange={({ target }) => change({ reason: target.value })}
          placeholder="例如：街道合并，按市总工会批复调整隶属关系。"
          rows={2}
          value={filled.reason}
        />
      </label>
      <div className="reorganise-form__row">
        <label>
          批复文号
          <input
            maxLength={60}
            onChange={({ target }) => change({ documentNumber: target.value })}
            placeholder="例如：宜工发〔2026〕8号，可不填"
            value={filled.documentNumber}
          />
        </label>
        <label>
          生效日期（记入沿革）
          <input
            onChange={({ target }) => change({ effectiveDate: target.value })}
            type="date"
            value={filled.effectiveDate}
          />
        </label>
      </div>
      {preview ? (
        <div>
          <p className="reorganise-form__summary">{preview.summary}</p>
          <PreviewPanel preview={preview} />
        </div>
      ) : null}
      {fault ? (
        <p className="reorganise-preview__fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="reorganise-form__acts">
        {preview ? null : (
          <Button disabled={!isReady || doing !== null} margin={false} type="submit">
            {doing === 'looking' ? '正在统计……' : '看影响'}
          </Button>
        )}
        {preview && isPossible ? (
          <Button disabled={doing !== null} margin={false} type="submit">
            {wordOf(doing, preview.needsSecond)}
          </Button>
        ) : null}
        {isReady ? null : <span>选好工会、写明原因后，可以看影响。</span>}
      </div>
    </form>
  )
}

const wordOf = (doing: Doing, needsSecond: boolean): string => {
  if (doing === 'sending') return '正在办理，请稍候……'
  return needsSecond ? '提交，请第二人确认' : '确认办理'
}
