// npm run figures -- check|repair: counts all figures anew from the rows and compares, or writes them.
import { Client } from 'pg'
import { checkFigures, type Difference, rebuildFigures } from '../database/figures/recount'
import { Refusal } from '../lib/refusal'
import { main } from './main'
import { migrate } from './prepare'
import { say, step } from './progress'
import { withDatabase } from './with-database'

const usage = '用法：npm run figures -- check（核对）或 repair（核对并改正）'
const SHOWN = 20

const sentence = ({ branch, code, key, own }: Difference): string =>
  `  ${code ?? '（没有编码的工会）'} ${key}：全部应为 ${branch.counted}，记为 ${branch.stored}；本级应为 ${own.counted}，记为 ${own.stored}`

const compare = async (client: Client): Promise<number> => {
  const { all, differences } = await step('按登记数据重新统计并核对', () =>
    checkFigures(client, SHOWN),
  )
  if (all === 0) say('统计数字与登记数据完全一致。')
  else say(`有 ${all} 个数字与登记数据不一致${all > SHOWN ? `，前 ${SHOWN} 个是` : ''}：`)
  for (const difference of differences) say(sentence(difference))
  return all
}

await main(async () => {
  const [command = ''] = process.argv.slice(2)
  if (!['check', 'repair'].includes(command)) throw new Refusal(usage)
  let differences = 0
  await withDatabase(async (url, stop) => {
    await migrate(url, stop)
    const client = new Client(url)
    await client.connect()
    try {
      await client.query('BEGIN')
      differences = await compare(client)
      if (differences > 0 && command === 'repair') {
        await step('改正统计数字', () => rebuildFigures(client))
        differences = 0
      }
      await client.query('COMMIT')
    } finally {
      // Without a commit nothing was changed.
      await client.end()
    }
  })
  if (differences > 0) say('改正：npm run figures -- repair')
  return differences > 0 ? 1 : 0
})
