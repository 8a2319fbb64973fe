// The program that writes one export: `run.ts <number>`, started by background/supervise.ts, which sends
// the plan as a message.
import { once } from 'node:events'
import { pool } from '@/src/database/pool'
import { takeRunLock } from '@/src/database/run-locks'
import type { ExportPlan } from './plan-export'
import { runExport } from './run-export'

const id = Number(process.argv[2])
const [plan] = (await once(process, 'message')) as [ExportPlan]
// Whoever has the connection has the export: without it somebody else may have begun.
const release = await takeRunLock('exports', id, () => process.exit(1))
if (release) {
  await runExport(id, plan)
  await release()
}
await pool.end()
process.exit(0)
