import { expireMatchings, waitingMatchings } from '@/src/database/matchings'
import type { RunKind } from '../background/run-kind'
import { removeMatchingFiles } from './files'

/** Comparisons with foreign lists. */
export const MATCHINGS: RunKind = {
  name: 'matchings',
  script: 'src/registers/matching/run.ts',
  waiting: waitingMatchings,
  forgetExpired: async () => {
    for (const id of await expireMatchings()) await removeMatchingFiles(id)
  },
}
