// Registers at the size of a province: npm run bench -- registers [--only=lists,imports,…]
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { printTable, type Result } from '../support/report'
import { measureExports } from './exports'
import { measureFigures } from './figures'
import { type Ground, openGround } from './ground'
import { measureGrowth } from './growth'
import { measureImports } from './imports'
import { measureLists } from './lists'
import { measureMoves } from './moves'

const MEMBERS = 1_150_000
const PORT = 3903

const PARTS: Record<string, (ground: Ground) => Promise<Result[]>> = {
  lists: measureLists,
  growth: measureGrowth,
  figures: measureFigures,
  exports: measureExports,
  moves: measureMoves,
  imports: measureImports,
}

/** How busy the machine is with other things: the average of the last minute. */
const load = (): string => (loadavg()[0] ?? 0).toFixed(1)

const { values } = parseArgs({
  options: { only: { type: 'string', default: Object.keys(PARTS).join(',') } },
})
const parts = values.only.split(',')
const unknown = parts.find((part) => !(part in PARTS))
if (unknown !== undefined) throw new Error(`there is no part ${unknown}`)

const ground = await openGround(MEMBERS, PORT)
for (const part of parts) {
  console.log(`\n${part}: load average ${load()}`)
  printTable((await PARTS[part]?.(ground)) ?? [])
}
await ground.stop()
process.exit(0)
