import type { PayloadRequest, TaskConfig } from 'payload'
import { idOf } from '@/src/lib/id-of'
import { env } from '../env'

/** What a person is told by mail about a record that they sent for review. */
type Notice = { kind: 'published' | 'returned'; remark?: string }

type NoticeInput = Notice & { to: number; collection: string; recordId: number; title: string }

type Noticed = {
  id: number
  title?: string | null
  name?: string | null
  submittedBy?: unknown
}

/**
 * Puts a notice to the person who sent the record for review into the queue, in the same transaction:
 * it goes out when, and only when, the transaction commits, and a mail server that is down breaks nothing.
 */
export const queueNotice = async (
  req: PayloadRequest,
  collection: string,
  record: Noticed,
  notice: Notice,
): Promise<void> => {
  const to = idOf(record.submittedBy)
  if (to === undefined || to === req.user?.id) return
  const title = record.title ?? record.name ?? ''
  await req.payload.jobs.queue({
    task: 'send-notice',
    input: { ...notice, to, collection, recordId: record.id, title },
    req,
  })
}

const SUBJECTS = { published: '已发布', returned: '被退回修改' }

const textOf = (notice: NoticeInput, name: string): string => {
  const link = `${env.PUBLIC_URL}/admin/collections/${notice.collection}/${notice.recordId}`
  const news =
    notice.kind === 'published'
      ? `您送审的《${notice.title}》已经发布。`
      : `您送审的《${notice.title}》被退回修改，审核意见如下：\n\n${notice.remark ?? ''}`
  return `${name}：\n\n${news}\n\n打开这条记录：${link}\n\n（系统自动发送，请不要回复。）`
}

/** Sends one notice; tried again later when the mail server does not take it. */
export const sendNotice: TaskConfig<{ input: NoticeInput; output: object }> = {
  slug: 'send-notice',
  label: '通知送审人',
  retries: { attempts: 3, backoff: { type: 'exponential', delay: 60_000 } },
  handler: async ({ input, req }) => {
    const person = await req.payload.findByID({
      collection: 'users',
      id: input.to,
      depth: 0,
      disableErrors: true,
      // The program writes to its own staff; nobody reads this answer.
      overrideAccess: true,
      req,
    })
    if (!person?.email || person.disabled) return { output: {} }
    await req.payload.sendEmail({
      to: person.email,
      subject: `《${input.title}》${SUBJECTS[input.kind]}`,
      text: textOf(input, person.name),
    })
    return { output: {} }
  },
}
