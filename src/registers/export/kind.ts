import { forgetExpiredExports, waitingExports } from '@/src/database/exports'
import type { RunKind } from '../background/run-kind'
import { planExport } from './plan-export'

/** Exports, as the elected worker looks after them. */
export const exportRuns: RunKind = {
  name: 'exports',
  script: 'src/registers/export/run.ts',
  // Rows live for a moment: with a small nursery the process stays at half the size, and is no slower.
  memory: async () => ({ nursery: 8 }),
  waiting: waitingExports,
  plan: planExport,
  forgetExpired: forgetExpiredExports,
}
