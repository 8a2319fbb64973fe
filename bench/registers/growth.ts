// The county's lists in a province of 115,000 members and in one of 1,150,000, in turns.
import { latencies } from '../support/client'
import { ms, type Result } from '../support/report'
import { listCases } from './cases'
import { type Ground, openGround } from './ground'
import { targetOf } from './lists'

const FEWER = 115_000
const PORT = 3904
const ROUNDS = 60
const REACH = 1.2

/** How much slower the same lists are with ten times as many members, the county's own tenfold too. */
export const measureGrowth = async (large: Ground): Promise<Result[]> => {
  const small = await openGround(FEWER, PORT)
  const results: Result[] = []
  // The smaller county has no thousandth page.
  const [cases, fewer] = await Promise.all(
    [large, small].map(async (ground) =>
      (await listCases(ground, ['county'])).filter(({ offset }) => offset === 0),
    ),
  )
  for (const [index, asked] of (cases ?? []).entries()) {
    const other = fewer?.[index] ?? asked
    const targets = [await targetOf(large, asked), await targetOf(small, other)]
    const [many = 0, few = 0] = await latencies(targets, ROUNDS)
    results.push({
      measure: `${asked.measure}，115 万比 11.5 万`,
      ...{ product: ms(many), floor: ms(few), ratio: (many / few).toFixed(2) },
      ...{ reach: `≤ ${REACH} 倍`, met: many / few <= REACH },
    })
  }
  await small.stop()
  return results
}
