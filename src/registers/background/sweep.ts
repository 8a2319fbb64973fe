import { sweepFiles } from './files'
import type { RunKind } from './run-kind'

/** Removes the files of imports and exports, and what is known of these runs, when their days are over. */
export const sweepRuns = async (kinds: readonly RunKind[]): Promise<void> => {
  await sweepFiles()
  for (const { forgetExpired } of kinds) await forgetExpired?.()
}
