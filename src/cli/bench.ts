// npm run bench -- <name>…: runs bench/<name>/index.ts one after the other; without a name all of them.
import { existsSync, readdirSync } from 'node:fs'
import { Refusal } from '../lib/refusal'
import { buildIfStale } from './build-step'
import { runChild, script } from './children'
import { childEnvironment } from './environment'
import { main } from './main'
import { migrate } from './prepare'
import { say } from './progress'
import { withDatabase } from './with-database'

const entryOf = (name: string) => `bench/${name}/index.ts`

function benchmarks(): string[] {
  const folders = existsSync('bench') ? readdirSync('bench') : []
  return folders.filter((name) => existsSync(entryOf(name)))
}

await main(async () => {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
  const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'))
  const known = benchmarks()
  const names = named.length > 0 ? named : known
  if (!names.every((name) => known.includes(name))) {
    throw new Refusal(
      `没有这项测速。用法：npm run bench -- <名称>……，可用的名称：${known.join('、')}`,
    )
  }
  await withDatabase(async (url, stop) => {
    await migrate(url, stop)
    await buildIfStale(url, stop)
    for (const name of names) {
      say(`\n== ${name} ==`)
      await runChild({
        args: script(entryOf(name), ...options),
        environment: childEnvironment(url),
        output: 'show',
        stop,
      })
    }
  })
  return 0
})
