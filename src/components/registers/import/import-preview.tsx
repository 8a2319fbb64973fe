'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { PreviewAnswer } from '@/src/registers/import/answers'
import { askServer, sentenceOf } from '../sheets/api'
import { PreviewTable } from './preview-table'
import { StartButtons } from './start-buttons'
import type { Step } from './step'

const obstacleOf = (preview: PreviewAnswer, mapping: (string | null)[]): string | undefined => {
  const missing = preview.known.filter(
    ({ isRequired, key }) => isRequired && !mapping.includes(key),
  )
  if (missing.length > 0)
    return `还没有找到这些必需的列：${missing.map(({ label }) => label).join('、')}。请在表头上方选择对应的列。`
  const twice = preview.known.find(
    ({ key }) => mapping.filter((chosen) => chosen === key).length > 1,
  )
  return twice ? `有两列都选了“${twice.label}”，请把其中一列改成“不导入”。` : undefined
}

/** Second step: the columns as recognised, the first rows and what is wrong in them. */
export function ImportPreview({ onAnother, onChanged, run }: Step) {
  const [preview, setPreview] = useState<PreviewAnswer | null>(null)
  const [mapping, setMapping] = useState<(string | null)[]>([])
  const [fault, setFault] = useState('')

  useEffect(() => {
    askServer<PreviewAnswer>(`imports/${run.id}/preview`)
      .then((answer) => {
        setPreview(answer)
        setMapping(answer.columns.map(({ key }) => key))
      })
      .catch((error) => setFault(sentenceOf(error)))
  }, [run.id])

  const faulty = preview?.rows.filter(({ problems }) => problems.length > 0) ?? []
  return (
    <section className="sheet-card">
      <h2>核对：{run.fileName}</h2>
      {fault ? (
        <p className="sheet-fault" role="alert">
          {fault}
        </p>
      ) : null}
      {preview ? (
        <>
          <p role="status">
            {run.total === null
              ? '正在读取全部行…… '
              : `工作表“${preview.sheet}”共 ${run.total.toLocaleString('zh-CN')} 行数据。`}
            {preview.isRemembered ? '列的对应关系沿用上次改过的。' : ''}
            下面是前 {preview.rows.length} 行
            {faulty.length > 0 ? `，其中 ${faulty.length} 行有问题（标红）。` : '。'}
          </p>
          <PreviewTable mapping={mapping} onChange={setMapping} preview={preview} />
          {faulty.length > 0 ? (
            <ul className="sheet-problems">
              {faulty.map(({ number, problems }) => (
                <li key={number}>
                  第 {number} 行：{problems.map(({ message }) => message).join('；')}
                </li>
              ))}
            </ul>
          ) : null}
          <StartButtons
            canCheck
            mapping={mapping}
            obstacle={obstacleOf(preview, mapping)}
            onChanged={onChanged}
            run={run}
          />
        </>
      ) : null}
      <div className="sheet-card__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={onAnother} size="small">
          换一个文件
        </Button>
      </div>
    </section>
  )
}
