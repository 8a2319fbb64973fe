// npm run check: types, lint and format, generated files, migrations. Every step runs, all faults are shown.
import { Refusal } from '../lib/refusal'
import { forgetDevelopmentTypes } from './build-step'
import { runChild } from './children'
import { migrationsAreComplete, staleFiles } from './generated'
import { describe, main } from './main'
import { say, step } from './progress'

const tool = (...args: string[]) =>
  runChild({
    args,
    environment: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    output: 'keep',
  })

async function checkTypes(): Promise<void> {
  forgetDevelopmentTypes()
  // Route types and next-env.d.ts, which a fresh clone lacks.
  await tool('node_modules/next/dist/bin/next', 'typegen')
  await tool('node_modules/typescript/bin/tsc', '--noEmit')
}

async function checkGenerated(): Promise<void> {
  const stale = await staleFiles()
  if (stale.length > 0)
    throw new Refusal(`${stale.join('、')} 过时了：请运行 npm run generate 并提交。`)
}

async function checkMigrations(): Promise<void> {
  if (await migrationsAreComplete()) return
  throw new Refusal('配置改了而没有相应的迁移：请运行 npm run migrate -- create <名字> 并提交。')
}

const checks: [string, () => Promise<unknown>][] = [
  ['类型', checkTypes],
  [
    '写法与格式',
    () => tool('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  ],
  ['生成的文件', checkGenerated],
  ['数据表迁移', checkMigrations],
]

await main(async () => {
  const faults: string[] = []
  for (const [title, check] of checks) {
    await step(`检查${title}`, check).catch((error) => faults.push(describe(error)))
  }
  for (const fault of faults) say(`\n${fault}`)
  return faults.length === 0 ? 0 : 1
})
