import { countRows, type ExportSelect, exportPages } from '@/src/database/export-pages'
import { beginExport, endExport, reportExport } from '@/src/database/exports'
import { labelOf } from '@/src/lib/codes'
import { pathOfFile, removeFile } from '../background/files'
import { writeSealed } from '../sealed/write-sealed'
import { EXPORT_REGISTERS } from './answers'
import { exportFile } from './export-file'
import type { ExportPlan } from './plan-export'
import { rowShower } from './show-row'
import { openSheetWriter, type SheetWriter } from './write-sheet'

/** Somebody has cancelled the export. */
class Cancelled extends Error {}

const writeRows = async (
  id: number,
  writer: SheetWriter,
  select: ExportSelect,
  show: ReturnType<typeof rowShower>,
): Promise<number> => {
  let done = 0
  for await (const rows of exportPages(select)) {
    await writer.write(rows.map((row, index) => show(row, done + index + 1)))
    done += rows.length
    if (!(await reportExport(id, done))) throw new Cancelled()
  }
  await writer.finish()
  return done
}

const writeFile = async (id: number, plan: ExportPlan): Promise<number> => {
  const { name, purpose } = exportFile(id)
  const writer = openSheetWriter(plan.format, {
    title: labelOf(EXPORT_REGISTERS, plan.register),
    labels: [...plan.columns, ...plan.custom].map(({ label }) => label),
  })
  const stored = writeSealed(pathOfFile(name), purpose, writer.output)
  const written = writeRows(id, writer, plan.select, rowShower(plan)).catch((error) => {
    // Ends the storing as well, which then removes its draft.
    writer.output.destroy(error)
    throw error
  })
  const [done] = await Promise.all([written, stored])
  return done
}

/**
 * Carries out one export from its beginning. Does nothing when it is over; ends quietly when it is
 * cancelled meanwhile. Throws what is nobody's fault (the database away, the disk full): it is then taken
 * up again.
 */
export const runExport = async (id: number, plan: ExportPlan): Promise<void> => {
  if (!(await beginExport(id, await countRows(plan.select)))) return
  try {
    const done = await writeFile(id, plan)
    if (await endExport(id, 'done', `导出完毕，共 ${done} 条。`)) return
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
  }
  await removeFile(exportFile(id).name)
}
