import { forgetExpired, loadImport, waitingImports } from '@/src/database/imports'
import type { RunKind, RunMemory } from '../background/run-kind'
import { isCompound } from '../sheets/kind'
import { sentFile } from './files'

/** Rows are streamed; the old .xls alone is unpacked in memory, thirty times its size. */
const HEAP = { streamed: 256, unpacked: 2048 }
const NURSERY = 16

const memoryFor = async (id: number): Promise<RunMemory> => {
  const job = await loadImport(id)
  const source = job ? await sentFile(job.file).catch(() => null) : null
  try {
    const isUnpacked = source !== null && (await isCompound(source))
    return { heap: isUnpacked ? HEAP.unpacked : HEAP.streamed, nursery: NURSERY }
  } finally {
    await source?.close()
  }
}

/** Imports as the elected worker looks after them. */
export const importRuns: RunKind = {
  name: 'imports',
  script: 'src/registers/import/run.ts',
  waiting: waitingImports,
  memory: memoryFor,
  forgetExpired,
}
