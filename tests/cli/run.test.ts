import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratchDirectory, spawnNode } from '../support/spawned'

/** Stands in for npm: notes that it was called and "installs" what the lockfile names. */
const fakeNpm = `
const fs = require('node:fs')
fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n')
if (fs.existsSync('offline')) process.exit(1)
fs.rmSync('node_modules', { recursive: true, force: true })
fs.mkdirSync('node_modules/node/bin', { recursive: true })
fs.symlinkSync(process.execPath, 'node_modules/node/bin/node')
fs.symlinkSync(${JSON.stringify(resolve('node_modules/tsx'))}, 'node_modules/tsx')
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
for (const path of Object.keys(packages)) if (path) fs.mkdirSync(path, { recursive: true })
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
`
const command = `
console.log('arguments', process.argv.slice(2).join(','))
if (process.argv[2] === 'wait') {
  process.on('SIGTERM', () => process.exit(5))
  process.on('disconnect', () => process.exit(6))
  setInterval(() => undefined, 1000)
} else process.exit(Number(process.argv[2] ?? 0))
`

/** A checkout that has run.mjs, one command and a lockfile, and nothing installed. */
function checkout(): string {
  const root = scratchDirectory()
  mkdirSync(join(root, 'src/cli'), { recursive: true })
  cpSync('src/cli/run.mjs', join(root, 'src/cli/run.mjs'))
  writeFileSync(join(root, 'src/cli/hello.ts'), command)
  writeFileSync(join(root, 'npm.js'), fakeNpm)
  lock(root, '1.0.0')
  return root
}

function lock(root: string, version: string): void {
  const packages = { '': {}, 'node_modules/a': { version } }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }))
}

const run = (root: string, ...args: string[]) =>
  spawnNode([join(root, 'src/cli/run.mjs'), ...args], { npm_execpath: join(root, 'npm.js') })

const installations = (root: string) =>
  readFileSync(join(root, 'npm-calls'), 'utf8').trim().split('\n').length

describe('installing', () => {
  it('happens before the first command, and again only when the lockfile asks for more', async () => {
    const root = checkout()
    const first = run(root, 'hello', '0', 'x')
    expect(await first.ends()).toBe(0)
    expect(first.output()).toContain('正在安装依赖')
    expect(first.output()).toContain('arguments 0,x')
    const second = run(root, 'hello')
    expect(await second.ends()).toBe(0)
    expect(second.output()).not.toContain('正在安装依赖')
    expect(installations(root)).toBe(1)
    lock(root, '2.0.0')
    expect(await run(root, 'hello').ends()).toBe(0)
    expect(installations(root)).toBe(2)
  })

  it('that fails is said in one sentence', async () => {
    const root = checkout()
    writeFileSync(join(root, 'offline'), '')
    const program = run(root, 'hello')
    expect(await program.ends()).toBe(1)
    expect(program.output()).toContain('依赖没有装好')
  })
})

describe('running', () => {
  it('passes the exit code on', async () => {
    expect(await run(checkout(), 'hello', '3').ends()).toBe(3)
  })

  it('passes SIGTERM on', async () => {
    const program = run(checkout(), 'hello', 'wait')
    await program.prints('arguments wait')
    program.child.kill('SIGTERM')
    expect(await program.ends()).toBe(5)
  })

  it('names an unknown command', async () => {
    const program = run(checkout(), 'nonsense')
    expect(await program.ends()).toBe(1)
    expect(program.output()).toContain('没有“nonsense”这个命令')
  })
})

it('imports nothing that would have to be installed', () => {
  const imports = readFileSync('src/cli/run.mjs', 'utf8').matchAll(/from '([^']+)'/g)
  for (const [, name] of imports) expect(name).toMatch(/^node:/)
})
