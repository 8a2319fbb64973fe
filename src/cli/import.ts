// npm run import -- members FILE --organization CODE [--check]: takes a sheet in without the console, on the
// database of a running `npm start` or of its own; rejected rows are written beside the file.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '../lib/refusal'
import { IMPORT_REGISTERS } from '../registers/import/answers'
import { runChild, script } from './children'
import { childEnvironment } from './environment'
import { main } from './main'
import { migrate } from './prepare'
import { withDatabase } from './with-database'

const usage = [
  '用法：npm run import -- <台账> <文件> --organization <工会编码> [--check] [--add]',
  `  台账：${IMPORT_REGISTERS.join('、')}`,
  '  --check 只检查，不写入；--add 只新增，不更新已有的记录。退回的行写在原文件旁边。',
].join('\n')

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        organization: { type: 'string' },
        check: { type: 'boolean', default: false },
        add: { type: 'boolean', default: false },
      },
    })
  } catch {
    throw new Refusal(usage)
  }
}

await main(async () => {
  const { positionals, values } = readArguments()
  const [register, file = ''] = positionals
  const { add, check, organization } = values
  if (!IMPORT_REGISTERS.some((name) => name === register) || !organization) throw new Refusal(usage)
  const path = resolve(file)
  if (file === '' || !existsSync(path)) throw new Refusal(`没有找到文件：${file}\n${usage}`)
  const mode = check ? 'check' : add ? 'add' : 'add-or-update'
  await withDatabase(async (url, stop) => {
    await migrate(url, stop)
    await runChild({
      args: script('src/cli/tools/import-file.ts', String(register), path, organization, mode),
      environment: childEnvironment(url),
      output: 'show',
      stop,
    })
  })
  return 0
})
