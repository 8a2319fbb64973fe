// Cases: npm run bench -- cases [--only=queue,growth,submit,sweep,kill] [--cases=500000] [--seconds=60]
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { printTable, type Result } from '../support/report'
import { type Ground, openGround } from './ground'
import { measureKills } from './kills'
import { measureGrowth, measureQueue } from './queue'
import { measureSubmissions } from './submissions'
import { measureSweep } from './sweeps'

const PORT = 3905

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'queue,growth,submit,sweep,kill' },
    cases: { type: 'string', default: '500000' },
    seconds: { type: 'string', default: '60' },
  },
})

const PARTS: Record<string, (ground: Ground) => Promise<Result[]>> = {
  queue: measureQueue,
  growth: measureGrowth,
  submit: measureSubmissions(Number(values.seconds)),
  sweep: measureSweep,
  kill: measureKills,
}

const parts = values.only.split(',')
const unknown = parts.find((part) => !(part in PARTS))
if (unknown !== undefined) throw new Error(`there is no part ${unknown}`)

const ground = await openGround(Number(values.cases), PORT)
for (const part of parts) {
  console.log(`\n${part}: load average ${(loadavg()[0] ?? 0).toFixed(1)}`)
  printTable((await PARTS[part]?.(ground)) ?? [])
}
await ground.stop()
process.exit(0)
