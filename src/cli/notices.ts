// npm run notices -- status|retry: how the notices about cases went; tries anew those that nobody took.
import { countNotices, retryFailedNotices } from '../database/cases/failed-notices'
import { NOTICE_CHANNELS, NOTICE_STATES } from '../lib/codes/cases'
import { labelOf } from '../lib/codes/code-list'
import { Refusal } from '../lib/refusal'
import { main } from './main'
import { migrate } from './prepare'
import { say } from './progress'
import { withDatabase } from './with-database'

const showStatus = async (url: string): Promise<void> => {
  const counts = await countNotices(url)
  if (counts.length === 0) say('还没有发过通知。')
  for (const { channel, count, state } of counts)
    say(`${labelOf(NOTICE_CHANNELS, channel)} ${labelOf(NOTICE_STATES, state)}：${count} 条`)
}

await main(async () => {
  const [command = ''] = process.argv.slice(2)
  if (!['status', 'retry'].includes(command))
    throw new Refusal('用法：npm run notices -- status（查看）或 retry（重发没有送达的）')
  await withDatabase(async (url, stop) => {
    await migrate(url, stop)
    if (command === 'retry') say(`${await retryFailedNotices(url)} 条没有送达的通知会马上重发。`)
    await showStatus(url)
  })
  return 0
})
