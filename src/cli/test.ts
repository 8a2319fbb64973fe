// npm test [-- <filter>…]: every suite, then one line with the counts of all of them.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from './children'
import { main } from './main'
import { say } from './progress'
import { sweepDeadRuns } from './scratch'

/** What is read from a report of Vitest's JSON reporter. */
type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}
type Counts = { passed: number; failed: number; skipped: number }

const stopSignals = ['SIGINT', 'SIGTERM'] as const
const results = join('.cache', 'test-results')

/** Runs some Vitest projects; a run that broke down without a failed test counts as one failure. */
async function runProjects(projects: string[], filters: string[]): Promise<Counts> {
  const report = join(results, `${projects.join('-')}.json`)
  rmSync(report, { force: true })
  const { process: vitest } = startChild({
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...projects.flatMap((project) => ['--project', project]),
      ...filters,
    ],
    environment: { ...process.env, NODE_ENV: 'test' },
    output: 'show',
  })
  const stop = (name: NodeJS.Signals) => vitest.kill(name)
  for (const name of stopSignals) process.on(name, stop)
  const code = await new Promise<number | null>((resolve) => vitest.on('close', resolve))
  for (const name of stopSignals) process.off(name, stop)
  const counts = existsSync(report) ? count(report) : { passed: 0, failed: 0, skipped: 0 }
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}

function count(report: string): Counts {
  const read = JSON.parse(readFileSync(report, 'utf8')) as Report
  // A file that could not even be loaded has no test in it that could fail.
  const broken = read.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
  }
}

let isStopped = false
for (const name of stopSignals) {
  process.on(name, () => {
    isStopped = true
  })
}

await main(async () => {
  const filters = process.argv.slice(2)
  mkdirSync(results, { recursive: true })
  const total: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const projects of [['unit', 'database'], ['e2e']]) {
    if (isStopped) break
    const counts = await runProjects(projects, filters)
    total.passed += counts.passed
    total.failed += counts.failed
    total.skipped += counts.skipped
  }
  // What did not run counts as one failure.
  if (isStopped) total.failed += 1
  // Vitest cleans up after itself unless it is stopped or killed.
  await sweepDeadRuns()
  say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})
