import { exportRuns } from '../export/kind'
import { importRuns } from '../import/runs'
import { MATCHINGS } from '../matching/kind'
import type { RunKind } from './run-kind'

/** Every kind of run that the elected worker looks after. */
export const RUN_KINDS: readonly RunKind[] = [exportRuns, importRuns, MATCHINGS]
