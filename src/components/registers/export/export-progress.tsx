'use client'

import { Button, useAuth, useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { labelOf } from '@/src/lib/codes'
import { formatDateTime } from '@/src/lib/dates'
import { idOf } from '@/src/lib/id-of'
import { EXPORT_REGISTERS, type ExportAnswer } from '@/src/registers/export/answers'
import { postJson, sentenceOf } from '../sheets/api'
import { RunProgress } from '../sheets/run-progress'
import { useRun } from '../sheets/use-run'

/** An export as it stands: the bar while it goes on, then the file. */
export function ExportProgress() {
  const { data, id } = useDocumentInfo()
  const { user } = useAuth()
  const { again, fault, run } = useRun<ExportAnswer>(id ? `exports/${id}` : null)
  const [refusal, setRefusal] = useState('')
  const { setDocumentTitle } = useDocumentTitle()
  const title = run ? `导出${labelOf(EXPORT_REGISTERS, run.register)}` : ''
  useEffect(() => {
    if (title) setDocumentTitle(title)
  }, [setDocumentTitle, title])
  if (!id) return <p>请到会员、用人单位等列表，筛选好以后点列表上方的“导出”。</p>
  if (!run)
    return fault ? (
      <p className="sheet-fault" role="alert">
        {fault}
      </p>
    ) : null
  const isOwn = idOf(data?.createdBy) === user?.id

  const cancel = async () => {
    await postJson(`exports/${id}/cancel`)
      .then(() => setRefusal(''))
      .catch((error) => setRefusal(sentenceOf(error)))
    await again()
  }
  const problem = refusal || fault
  return (
    <section aria-label="导出进度" className="sheet-card">
      {run.status === 'queued' || run.status === 'running' ? (
        <>
          <RunProgress done={run.done} label="导出进度" total={run.total} unit="条" />
          <p className="sheet-card__hint">可以离开本页，完成后在“我的导出”里下载。</p>
          {isOwn ? (
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => void cancel()}
              size="small"
            >
              取消导出
            </Button>
          ) : null}
        </>
      ) : (
        <p className={run.status === 'failed' ? 'sheet-fault' : 'sheet-card__result'} role="status">
          {run.message}
        </p>
      )}
      {run.status === 'done' && isOwn ? (
        <>
          <Button el="anchor" margin={false} url={`/api/exports/${id}/file`}>
            下载文件
          </Button>
          <p className="sheet-card__hint">
            文件保留到 {formatDateTime(run.expiresAt)}，只有您能下载。
            {run.inFull ? '文件里有完整的个人信息，请妥善保管，用完及时删除。' : ''}
          </p>
        </>
      ) : null}
      {run.status === 'done' && !isOwn ? (
        <p className="sheet-card__hint">文件只有导出人自己能下载。</p>
      ) : null}
      {problem ? (
        <p className="sheet-fault" role="alert">
          {problem}
        </p>
      ) : null}
    </section>
  )
}
