// Program of one comparison, started by the elected worker (background/supervise.ts). It may be killed at
// any moment; the next one begins anew. Argument: <number of the comparison>
import { runMatching } from './run-matching'

try {
  await runMatching(Number(process.argv[2]))
  process.exit(0)
} catch (error) {
  // PostgreSQL's messages quote values: only what kind of fault it was is told.
  const { code, name } = error as { code?: unknown; name?: unknown }
  process.stderr.write(
    `[matching.interrupted] ${process.argv[2]} ${String(name)} ${String(code)}\n`,
  )
  process.exit(1)
}
