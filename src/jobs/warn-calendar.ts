import { createLocalReq, type Payload } from 'payload'
import { loadCalendar } from '@/src/cases/calendar'
import { calendarAlert } from '@/src/cases/calendar-alert'
import { countProvisional } from '@/src/database/cases/provisional'
import { systemAdmins } from '@/src/database/committed-calendar'
import { env } from '@/src/env'
import { toIsoDay } from '@/src/lib/dates'
import { mailNotifier } from '@/src/notices/mail'

const KEY = 'calendar-warned'

const textOf = (name: string, alert: string): string =>
  [
    `${name}：`,
    alert,
    '国务院办公厅一般在十一月公布下一年的放假安排。公布后请打开“节假日历”，把通知粘贴进去保存，暂定的期限会自动重新计算。',
    `打开节假日历：${env.PUBLIC_URL}/admin/collections/holidays`,
    '（系统自动发送，请不要回复。）',
  ].join('\n\n')

/**
 * Tells the system-admins by mail that the calendar must be extended, once for each day that it reaches
 * to; the console's home page says so until it is done.
 */
export const warnCalendar = async (payload: Payload, now: Date): Promise<void> => {
  const { coveredThrough } = await loadCalendar(await createLocalReq({ context: {} }, payload))
  if ((await payload.kv.get(KEY)) === coveredThrough) return
  const alert = calendarAlert({ coveredThrough }, await countProvisional(), toIsoDay(now))
  if (alert === null) return
  const mail = mailNotifier(payload, new URL(env.PUBLIC_URL).hostname)
  for (const { email, id, name } of await systemAdmins())
    await mail.send({
      ...{ key: `calendar-${coveredThrough}-${id}`, to: email },
      ...{ subject: '请录入下一年的放假安排', text: textOf(name, alert), short: alert },
    })
  // Marked afterwards: who dies in between sends the same letters again, under the same Message-ID.
  await payload.kv.set(KEY, coveredThrough)
}
