'use client'

import { Button } from '@payloadcms/ui'
import { formatDateTime } from '@/src/lib/dates'
import { IMPORTED } from './registers'
import { StartButtons } from './start-buttons'
import type { Step } from './step'

const HEADINGS: Record<string, string> = {
  done: '导入完毕',
  failed: '没有导入成功',
  cancelled: '已取消',
}

/** Last step: what came in, what went back and why, and the way on. */
export function ImportResult({ onAnother, onChanged, run }: Step) {
  const isCheck = run.mode === 'check'
  const counts = [
    { label: isCheck ? '可以导入' : '已导入', value: run.accepted },
    { label: '没有变化', value: run.unchanged },
    { label: '退回', value: run.rejected },
  ]
  const register = IMPORTED.find(({ value }) => value === run.register)
  return (
    <section className="sheet-card">
      <h2>{isCheck && run.status === 'done' ? '检查完毕，还没有写入' : HEADINGS[run.status]}</h2>
      <p className={run.status === 'failed' ? 'sheet-fault' : undefined} role="status">
        {run.message}
      </p>
      <dl className="sheet-counts">
        {counts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value.toLocaleString('zh-CN')} 行</dd>
          </div>
        ))}
      </dl>
      {run.rejected > 0 && run.status === 'done' ? (
        <>
          <p>
            退回的行在下面的退回表里：有错的格子标红，最后一列写着原因。改好以后直接上传退回表，已经导入的行不会重复。
          </p>
          <div className="sheet-card__buttons">
            <Button el="anchor" margin={false} url={`/api/imports/${run.id}/rejected`}>
              下载退回表（{run.rejected} 行）
            </Button>
            <span className="sheet-card__hint">保留到 {formatDateTime(run.expiresAt)}</span>
          </div>
        </>
      ) : null}
      {isCheck && run.status === 'done' ? <StartButtons onChanged={onChanged} run={run} /> : null}
      <div className="sheet-card__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={onAnother}>
          再导入一个文件
        </Button>
        <a href={`/admin/collections/${run.register}`}>打开{register?.label}列表</a>
      </div>
    </section>
  )
}
