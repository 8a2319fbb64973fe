'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { postJson, sentenceOf } from '../sheets/api'
import { RunProgress } from '../sheets/run-progress'
import type { Step } from './step'

/** While the server is at work: how far, how fast, how long still, and a way to stop. */
export function ImportRunning({ onChanged, run }: Step) {
  const [fault, setFault] = useState('')
  const { accepted, mode, rejected, total, unchanged } = run
  const cancel = async () => {
    await postJson(`imports/${run.id}/cancel`)
      .then(() => setFault(''))
      .catch((error) => setFault(sentenceOf(error)))
    onChanged()
  }
  return (
    <section className="sheet-card">
      <h2>{mode === 'check' ? '正在检查' : '正在导入'}</h2>
      <RunProgress
        done={accepted + unchanged + rejected}
        label="导入进度"
        total={total}
        unit="行"
      />
      <p className="sheet-card__hint">
        {mode === 'check' ? '可以导入' : '已导入'} {accepted} 行，没有变化 {unchanged} 行，退回{' '}
        {rejected} 行。可以离开本页，稍后在“导入记录”里回来看。
      </p>
      {fault ? (
        <p className="sheet-fault" role="alert">
          {fault}
        </p>
      ) : null}
      <Button buttonStyle="secondary" margin={false} onClick={() => void cancel()} size="small">
        {mode === 'check' ? '停止检查' : '取消导入（已导入的行保留）'}
      </Button>
    </section>
  )
}
