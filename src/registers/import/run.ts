// Program of one import, started by the elected worker (tend-imports.ts) or by hand: reads the sent file
// and takes its rows in. It may be killed at any moment; the next one goes on where this one stopped.
// Argument: <number of the import>
import { runImport } from './run-import'

try {
  await runImport(Number(process.argv[2]))
  process.exit(0)
} catch (error) {
  // PostgreSQL's messages quote values: only what kind of fault it was is told.
  const { code, name } = error as { code?: unknown; name?: unknown }
  process.stderr.write(`[import.interrupted] ${process.argv[2]} ${String(name)} ${String(code)}\n`)
  process.exit(1)
}
