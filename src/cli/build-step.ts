import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChildError, runChild } from './children'
import { childEnvironment } from './environment'
import { step } from './progress'

/** Everything the built site is made of. */
const sources = [
  'src',
  'access',
  'collections',
  'globals',
  'public',
  'payload.config.ts',
  'payload-types.ts',
  'next.config.ts',
  'tsconfig.json',
  'package-lock.json',
]
/** Parts of `src` that no page contains. */
const apart = ['src/cli', 'src/seed']
/** Next writes it last. */
const buildFile = join('.next', 'BUILD_ID')
const stampFile = join('.next', 'union-onenet-stamp')

function filesIn(root: string, path: string): string[] {
  const place = join(root, path)
  if (!existsSync(place) || apart.includes(path)) return []
  if (statSync(place).isFile()) return [path]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(root, `${path}/${name}`))
}

/** A fingerprint of the sources in `root` and of the one setting that pages take in while they are built. */
export function sourceStamp(root: string, publicUrl = ''): string {
  const hash = createHash('sha256').update(publicUrl)
  for (const file of sources.flatMap((source) => filesIn(root, source))) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/**
 * Removes the route types that an earlier `npm run dev` left: tsconfig.json includes them, and they name
 * pages that may be gone by now.
 */
export function forgetDevelopmentTypes(): void {
  rmSync(join('.next', 'dev', 'types'), { recursive: true, force: true })
}

/** Builds the site unless the last build was made of the same sources. */
export async function buildIfStale(url: string, stop?: AbortSignal): Promise<void> {
  const stamp = sourceStamp('.', process.env.PUBLIC_URL)
  if (existsSync(buildFile) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return
  }
  rmSync(stampFile, { force: true })
  forgetDevelopmentTypes()
  await step('构建网站（程序有更新时才需要，约一分钟）', async () => {
    const output = await runChild({
      args: ['node_modules/next/dist/bin/next', 'build'],
      environment: childEnvironment(url),
      output: 'keep',
      stop,
    })
    if (!existsSync(buildFile)) throw new ChildError('网站没有构建完整。', output)
  })
  writeFileSync(stampFile, stamp)
}
