import type { CollectionConfig, Config } from 'payload'
import { access, hiddenFrom } from '@/access/can'
import { eraseExpiredTask } from './erase-expired'
import { lapseTransfersTask } from './lapse-transfers'
import { nameJobFields } from './name-job-fields'
import { publishDueTask } from './publish-due'
import { sendNotice } from './send-notice'

const never = () => false

/** The queue's own collection: read by the system-admin, written by the program alone. */
const jobsCollection = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  labels: { singular: '后台任务', plural: '后台任务' },
  access: access('payload-jobs'),
  graphQL: false,
  disableDuplicate: true,
  fields: nameJobFields(collection.fields),
  admin: {
    group: '系统',
    hideAPIURL: true,
    hidden: hiddenFrom('payload-jobs'),
    defaultColumns: ['taskSlug', 'createdAt', 'processing', 'hasError', 'totalTried'],
    description:
      '定时发布、邮件通知等由系统自动完成的工作。完成的会自动清除，这里只留下未完成和出错的。',
  },
})

/** Payload's job queue, closed to HTTP: only the elected worker (worker.ts) runs anything. */
export const jobQueue: Config['jobs'] = {
  tasks: [publishDueTask, lapseTransfersTask, eraseExpiredTask, sendNotice],
  access: { run: never, queue: never, cancel: never },
  deleteJobOnComplete: true,
  jobsCollectionOverrides: ({ defaultJobsCollection }) => jobsCollection(defaultJobsCollection),
}
