'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useMemo, useState } from 'react'
import { HOLIDAY_KINDS, labelOf } from '@/src/lib/codes'
import { type HolidayDay, type HolidayNotice, readHolidayNotice } from '@/src/lib/holiday-notice'

const OFFLINE = '网络不通，请稍后再试。'

/** Sends a year's days. Throws an Error with a sentence to show. @returns the sentence to show */
const sendYear = async ({ days, year }: HolidayNotice): Promise<string> => {
  const response = await fetch(`/api/holidays/years/${year}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ days }),
  })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? OFFLINE)
  return answer.message
}

/** The notice as it is pasted, what was read from it, and the button that saves it. */
export function NoticeForm() {
  const router = useRouter()
  const [text, setText] = useState('')
  const [fault, setFault] = useState('')
  const [isSending, setIsSending] = useState(false)
  const read = useMemo(() => (text.trim() === '' ? null : readHolidayNotice(text)), [text])
  const isReady = read !== null && read.problems.length === 0 && read.days.length > 0

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    setIsSending(true)
    setFault('')
    try {
      toast.success(await sendYear(read))
      setText('')
      router.refresh()
    } catch (error) {
      setFault(error instanceof Error && error.message ? error.message : OFFLINE)
    } finally {
      setIsSending(false)
    }
  }

  return (
    <form onSubmit={send}>
      <label>
        放假通知
        <textarea
          onChange={({ target }) => setText(target.value)}
          placeholder="国务院办公厅关于2027年部分节假日安排的通知&#10;一、元旦：1月1日（周五）至3日（周日）放假，共3天。……"
          rows={5}
          value={text}
        />
      </label>
      {read ? <ReadNotice notice={read} /> : null}
      <div role="alert">{fault ? <p className="holiday-panel__fault">{fault}</p> : null}</div>
      <Button disabled={!isReady || isSending} margin={false} size="medium" type="submit">
        {isSending ? '正在保存……' : read?.year ? `保存 ${read.year} 年的安排` : '保存'}
      </Button>
    </form>
  )
}

function ReadNotice({ notice }: { notice: HolidayNotice }) {
  if (notice.problems.length > 0)
    return (
      <ul className="holiday-panel__fault">
        {notice.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    )
  const rest = notice.days.filter(({ kind }) => kind === 'rest')
  return (
    <div>
      <p>
        读到 {notice.year} 年放假 {rest.length} 天、补班 {notice.days.length - rest.length}{' '}
        天，请核对后保存：
      </p>
      <table className="holiday-panel__days">
        <thead>
          <tr>
            <th>节日</th>
            <th>{labelOf(HOLIDAY_KINDS, 'rest')}</th>
            <th>{labelOf(HOLIDAY_KINDS, 'work')}</th>
          </tr>
        </thead>
        <tbody>
          {[...new Set(notice.days.map(({ name }) => name))].map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{listed(notice.days, name, 'rest')}</td>
              <td>{listed(notice.days, name, 'work')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const listed = (days: HolidayDay[], name: string, kind: HolidayDay['kind']): string =>
  days
    .filter((day) => day.name === name && day.kind === kind)
    .map(({ date }) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`)
    .join('、') || '—'
