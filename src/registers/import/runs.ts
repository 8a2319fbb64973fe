import { forgetExpired, loadImport, waitingImports } from '@/src/database/imports'
import type { RunKind } from '../background/run-kind'
import { isCompound } from '../sheets/kind'
import { sentFile } from './files'

/** Rows are streamed; the old .xls alone is unpacked in memory, thirty times its size. */
const HEAP = { streamed: 256, unpacked: 2048 }

const heapFor = async (id: number): Promise<number> => {
  const job = await loadImport(id)
  const source = job ? await sentFile(job.file).catch(() => null) : null
  try {
    return source && (await isCompound(source)) ? HEAP.unpacked : HEAP.streamed
  } finally {
    await source?.close()
  }
}

/** Imports as the elected worker looks after them. */
export const importRuns: RunKind = {
  name: 'imports',
  script: 'src/registers/import/run.ts',
  waiting: waitingImports,
  heapMegabytes: heapFor,
  forgetExpired,
}
