import { forgetExpired, waitingImports } from '@/src/database/imports'
import type { RunKind } from '../background/run-kind'

/** Imports as the elected worker looks after them. */
export const importRuns: RunKind = {
  name: 'imports',
  script: 'src/registers/import/run.ts',
  waiting: waitingImports,
  forgetExpired,
}
