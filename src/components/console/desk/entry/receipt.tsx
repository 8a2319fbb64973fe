'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { caseHref } from '@/src/cases/desk/addresses'
import type { CaseOption, CaseOptions } from '@/src/cases/options'
import { formatDateTime } from '@/src/lib/dates'
import type { PickedUnion } from '../../reorganise/union-picker'
import { askCases } from '../ask-cases'
import { TransferPicker } from '../transfer-picker'
import type { Submitted } from './ask-submission'

/** A case that was entered. */
export type Sent = Submitted & { union: PickedUnion; name: string }

/** What to read out to the caller, and what can be done at once. */
export function Receipt({ onAgain, sent }: { sent: Sent; onAgain: () => void }) {
  const { dueAt, id, name, number, queryCode, union } = sent
  const again = useRef<HTMLDivElement>(null)
  useEffect(() => {
    again.current?.querySelector<HTMLElement>('button')?.focus()
  }, [])
  return (
    <section className="console-card entry-receipt" aria-labelledby="entry-receipt">
      <h2 className="console-card__title" id="entry-receipt">
        已收到，请把编号和查询码念给{name || '职工'}
      </h2>
      <dl>
        <div>
          <dt>编号</dt>
          <dd>{number.replace(/^(\d{8})(\d+)$/, '$1 $2')}</dd>
        </div>
        <div>
          <dt>查询码</dt>
          <dd>{queryCode}</dd>
        </div>
        <div>
          <dt>期限</dt>
          <dd className="entry-receipt__plain">{dueAt ? formatDateTime(dueAt) : '没有期限'}</dd>
        </div>
      </dl>
      <p className="console-card__empty">
        查询码只显示这一次。职工在网站“查进度”里凭编号和查询码查看。
      </p>
      <Acts id={id} union={union} />
      <div className="desk-form__acts" ref={again}>
        <Button margin={false} onClick={onAgain} size="small">
          再录一件
        </Button>
      </div>
    </section>
  )
}

type Doing = CaseOption['action'] | null

/** 受理 and 转办 for who may; a case of another union is on its way there already. */
function Acts({ id, union }: { id: number; union: PickedUnion }) {
  const [options, setOptions] = useState<CaseOption[] | null>(null)
  const [isTheirs, setIsTheirs] = useState(true)
  const [doing, setDoing] = useState<Doing>(null)
  const [target, setTarget] = useState<PickedUnion | null>(null)
  const [said, setSaid] = useState('')

  const look = async () => {
    const { answer } = await askCases<CaseOptions>(`/${id}/options`)
    setIsTheirs(answer !== null)
    setOptions(answer?.options ?? [])
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for a new case, then after each act
  useEffect(() => {
    void look()
  }, [id])

  const act = async (action: 'accept' | 'dispatch') => {
    const { answer, fault } = await askCases<{ results: { status: number; message: string }[] }>(
      '/bulk',
      { ids: [id], action, ...(action === 'dispatch' ? { to: target?.id } : {}) },
    )
    setSaid(fault ?? answer?.results[0]?.message ?? '')
    setDoing(null)
    await look()
  }
  if (!options) return null
  if (!isTheirs)
    return <p role="status">{said || `已直接交给${union.name}那边受理，本工会不用再办。`}</p>
  const may = (action: Doing) => options.some((option) => option.action === action)
  return (
    <div className="desk-form">
      {said ? <p role="status">{said}</p> : null}
      <div className="desk-form__acts">
        {may('accept') ? (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => void act('accept')}
            size="small"
          >
            受理
          </Button>
        ) : null}
        {may('accept') || may('dispatch') ? (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => setDoing('dispatch')}
            size="small"
          >
            转办
          </Button>
        ) : null}
        <a href={caseHref(id)}>打开办件</a>
      </div>
      {doing === 'dispatch' ? (
        <>
          <TransferPicker
            id="entry-transfer"
            label="转给哪个工会"
            onPick={setTarget}
            value={target}
          />
          <div className="desk-form__acts">
            <Button
              disabled={!target}
              margin={false}
              onClick={() => void act('dispatch')}
              size="small"
            >
              受理并转办
            </Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
