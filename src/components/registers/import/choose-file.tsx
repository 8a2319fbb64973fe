'use client'

import { Button } from '@payloadcms/ui'
import { type DragEvent, type FormEvent, useState } from 'react'
import type { ImportMade, ImportRegister } from '@/src/registers/import/answers'
import { askServer, sentenceOf } from '../sheets/api'
import { ChooseUnion, type OwnUnion } from './choose-union'
import type { IMPORTED } from './registers'

type Props = {
  register: ImportRegister
  registers: typeof IMPORTED
  unions: OwnUnion[]
  onSent: (id: number) => void
}

const ACCEPTED = '.xlsx,.xls,.csv'

/** First step: what, where to, and the file. Nothing is written yet. */
export function ChooseFile({ onSent, register: first, registers, unions }: Props) {
  const [register, setRegister] = useState(first)
  const [union, setUnion] = useState<OwnUnion | null>(unions[0] ?? null)
  const [file, setFile] = useState<File | null>(null)
  const [isSending, setIsSending] = useState(false)
  const [fault, setFault] = useState('')

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!file || !union) return
    setIsSending(true)
    setFault('')
    const form = new FormData()
    const fields = { register, organization: String(union.id), mode: 'add', start: 'no' }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', file)
    try {
      onSent((await askServer<ImportMade>('imports', { method: 'POST', body: form })).id)
    } catch (error) {
      setFault(sentenceOf(error))
      setIsSending(false)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setFile(event.dataTransfer.files[0] ?? file)
  }

  return (
    <form className="sheet-form sheet-card" onSubmit={(event) => void send(event)}>
      <fieldset className="sheet-form__row">
        <legend>导入什么</legend>
        {registers.map(({ label, value }) => (
          <label key={value}>
            <input
              checked={register === value}
              name="register"
              onChange={() => setRegister(value)}
              type="radio"
            />
            {label}
          </label>
        ))}
        <a href={`/api/imports/template?register=${register}`}>下载模板</a>
      </fieldset>
      <ChooseUnion chosen={union} onChoose={setUnion} unions={unions} />
      <fieldset className="file-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <legend>表格文件</legend>
        <input
          accept={ACCEPTED}
          aria-label="选择表格文件"
          className="file-drop__input"
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          type="file"
        />
        <p>{file ? file.name : '或者把文件拖到这里。Excel（.xlsx、.xls）或 CSV，不超过 50 MB。'}</p>
      </fieldset>
      {fault ? (
        <p className="sheet-fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="sheet-card__buttons">
        <Button disabled={!file || !union || isSending} margin={false} type="submit">
          {isSending ? '正在上传……' : '上传并核对'}
        </Button>
        <span className="sheet-card__hint">上传后先核对，确认之前什么都不会写入。</span>
      </div>
    </form>
  )
}
