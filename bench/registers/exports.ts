// A county of about 100,000 members exported to xlsx.
import type { Result } from '../support/report'
import { type Ground, LARGE_COUNTY } from './ground'
import { runToEnd } from './runs'
import { watchMemory } from './watch-memory'

const REACH_SECONDS = 20
const REACH_MB = 200
const RUN = 'src/registers/export/run.ts'
const PROVINCE = '420000'

/** Seconds from the request to the finished file, and the memory of the process that writes it. */
export const measureExports = async (ground: Ground): Promise<Result[]> => {
  const county = await ground.idOf(LARGE_COUNTY)
  const body = JSON.stringify({
    ...{ register: 'members', format: 'xlsx', where: { scope2: { equals: county } } },
  })
  const headers = {
    ...(await ground.registrarOf(PROVINCE)),
    'content-type': 'application/json',
  }
  const memory = watchMemory(RUN)
  const { seconds, state } = await runToEnd(ground, 'exports', { headers, body })
  const { loaded, peak } = memory.stop()
  return [
    {
      measure: `导出 ${state.total} 名会员到 xlsx`,
      ...{ product: `${seconds.toFixed(1)} 秒`, floor: '—' },
      ratio: `${Math.round(Number(state.total) / seconds)} 行/秒`,
      ...{ reach: `≤ ${REACH_SECONDS} 秒（10 万行）`, met: seconds <= REACH_SECONDS },
    },
    {
      measure: '导出进程的内存增长',
      ...{ product: `${Math.round(peak - loaded)} MB`, floor: `${Math.round(loaded)} MB` },
      ratio: `最高 ${Math.round(peak)} MB`,
      ...{ reach: `≤ ${REACH_MB} MB`, met: peak - loaded <= REACH_MB },
    },
  ]
}
