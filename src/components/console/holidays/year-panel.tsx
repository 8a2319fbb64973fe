import type { PayloadRequest, ServerProps } from 'payload'
import { createLocalReq } from 'payload'
import { loadCalendar } from '@/src/cases/calendar'
import { formatDate } from '@/src/lib/dates'
import { NoticeForm } from './notice-form'

/** Above the list of holidays: how far the calendar reaches, and where the next year is entered. */
export async function YearPanel({ payload }: Pick<ServerProps, 'payload'>) {
  const req: PayloadRequest = await createLocalReq({ context: {} }, payload)
  const { coveredThrough } = await loadCalendar(req)
  const next = Number(coveredThrough.slice(0, 4)) + 1
  return (
    <section className="console-card holiday-panel">
      <h2 className="console-card__title">录入一年的放假安排</h2>
      <p>
        节假日历已排到 <strong>{formatDate(coveredThrough)}</strong>
        ，超过这一天的工作日期限只能暂定。请把国务院办公厅关于 {next}{' '}
        年部分节假日安排的通知，连同标题粘贴到下面。
      </p>
      <NoticeForm />
    </section>
  )
}
