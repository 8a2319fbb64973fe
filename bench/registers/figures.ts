// The figures of the whole province, as its first screen shows them.
import { latencies } from '../support/client'
import { ms, type Result } from '../support/report'
import { type Ground, PLACES } from './ground'

const ROUNDS = 100
const REACH_MS = 50

/** Time of one answer with all figures of the province. */
export const measureFigures = async (ground: Ground): Promise<Result[]> => {
  const province = await ground.idOf(PLACES.province)
  const url = `${ground.product.address}/api/organizations/${province}/figures`
  const headers = await ground.registrarOf(PLACES.province)
  const [time = 0] = await latencies([{ url, headers }], ROUNDS)
  return [
    {
      measure: '省级统计（全省数字）',
      ...{ product: ms(time), floor: '—', ratio: '—' },
      ...{ reach: `≤ ${REACH_MS} ms`, met: time <= REACH_MS },
    },
  ]
}
