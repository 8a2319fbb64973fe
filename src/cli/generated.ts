import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../lib/refusal'
import { ChildError, runChild, script } from './children'
import { childEnvironment } from './environment'

const types = 'payload-types.ts'
const importMap = 'src/app/(payload)/admin/importMap.js'

/** The environment of tools that read the configuration and need no database. */
const environment = () => childEnvironment(undefined)

/** Runs `work` with an empty directory outside the repository that goes away afterwards. */
export async function withTemporary<Result>(
  work: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'onenet-'))
  try {
    return await work(directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Writes payload-types.ts and the import map anew. */
export async function generateFiles(): Promise<void> {
  await runChild({
    args: script('src/cli/tools/generate.ts'),
    environment: environment(),
    output: 'keep',
  })
}

/** Names of generated files that differ from what the configuration gives now; changes nothing. */
export function staleFiles(): Promise<string[]> {
  return withTemporary(async (directory) => {
    const freshTypes = join(directory, types)
    const map = readFileSync(importMap, 'utf8')
    try {
      await runChild({
        args: script('src/cli/tools/generate.ts'),
        environment: { ...environment(), PAYLOAD_TS_OUTPUT_PATH: freshTypes },
        output: 'keep',
      })
      const stale: string[] = []
      if (readFileSync(freshTypes, 'utf8') !== readFileSync(types, 'utf8')) stale.push(types)
      if (readFileSync(importMap, 'utf8') !== map) stale.push(importMap)
      return stale
    } finally {
      writeFileSync(importMap, map)
    }
  })
}

const migrationsIn = (directory: string) =>
  readdirSync(directory).filter((file) => file.endsWith('.ts') && file !== 'index.ts')

/**
 * Writes a migration with what the configuration has and the last snapshot lacks, and gives its file
 * name; undefined when there is no change. The exit code of the tool alone proves nothing, so the
 * directory is looked at.
 */
export async function writeMigration(
  directory: string,
  name: string,
  isBlank = false,
): Promise<string | undefined> {
  const before = new Set(migrationsIn(directory))
  try {
    await runChild({
      args: script(
        'src/cli/tools/write-migration.ts',
        directory,
        name,
        ...(isBlank ? ['--blank'] : []),
      ),
      environment: environment(),
      output: 'keep',
    })
  } catch (error) {
    if (!(error instanceof ChildError) || !/renamed from another/.test(error.output)) throw error
    throw new Refusal(
      '这次改动又新增又删除了表或字段，像是改名，而工具无法判断：请分两次迁移，先新增、后删除。',
    )
  }
  // Payload's list of migrations, which nothing reads and which goes stale.
  rmSync(join(directory, 'index.ts'), { force: true })
  return migrationsIn(directory).find((file) => !before.has(file))
}

/** Whether the checked-in migrations lead to the tables that the configuration asks for. */
export function migrationsAreComplete(): Promise<boolean> {
  return withTemporary(async (directory) => {
    const scratch = join(directory, 'migrations')
    mkdirSync(scratch)
    const last = readdirSync('migrations')
      .filter((file) => file.endsWith('.json'))
      .sort()
      .at(-1)
    if (last) cpSync(join('migrations', last), join(scratch, last))
    return (await writeMigration(scratch, 'check')) === undefined
  })
}
