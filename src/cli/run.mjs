// The one door of every npm script: `node src/cli/run.mjs <command> [arguments]`.
// Plain JavaScript without dependencies, because it runs on whatever Node (20.9 or newer) the machine
// has and before anything is installed. It installs what is missing and hands over to the Node 24 that
// npm brought along (see docs/decisions/001-embedded-postgresql-and-node.md).
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(root, 'node_modules')
const windows = process.platform === 'win32'

/** Prints one sentence and ends the program with a failure. */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** The Node 24 binary of the npm package `node`; it may not exist yet. */
function bundledNode() {
  return join(modules, 'node', 'bin', windows ? 'node.exe' : 'node')
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/**
 * Whether node_modules holds exactly what package-lock.json names. npm writes the hidden lockfile at
 * the end of an installation, so an interrupted one counts as missing. Optional packages of other
 * platforms may be absent.
 */
function isInstalled() {
  if (!existsSync(bundledNode())) return false
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(join(modules, '.package-lock.json'))
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    const isOptional = entry.optional === true || entry.devOptional === true
    if (!found || !existsSync(join(root, path))) return isOptional
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/** Runs `npm ci`, with the npm that called us when there is one, and says how long it takes. */
function install() {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  process.stdout.write('正在安装依赖（第一次约需一到两分钟，请保持联网）……\n')
  const flags = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
    '--no-audit',
    '--loglevel=error',
  ]
  const npm = process.env.npm_execpath
  const [command, args] =
    npm?.endsWith('.js') && existsSync(npm) ? [process.execPath, [npm, ...flags]] : ['npm', flags]
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows && command === 'npm',
  })
  const beat = setInterval(() => process.stdout.write(`  仍在安装，已用 ${seconds()} 秒\n`), 20_000)
  return new Promise((resolve) => {
    child.on('error', () => refuse('没有找到 npm：请安装 Node.js 20.9 或更新的版本（自带 npm）。'))
    child.on('exit', (code) => {
      clearInterval(beat)
      if (code !== 0 || !existsSync(bundledNode())) {
        refuse('依赖没有装好：请检查网络（或 npm 镜像设置）后重试，上面的英文信息写明了原因。')
      }
      process.stdout.write(`依赖已装好（${seconds()} 秒）。\n`)
      resolve()
    })
  })
}

/** Passes signals on, and also stops the command when npm, our parent, was killed outright. */
function forwardSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (!process.env.npm_lifecycle_event || windows) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref()
}

/** Runs src/cli/<command>.ts with the bundled Node and ends as it ends. */
function run(command, args) {
  const node = bundledNode()
  const entry = join(root, 'src', 'cli', `${command}.ts`)
  if (!existsSync(entry)) refuse(`没有“${command}”这个命令。`)
  const settingsFile = existsSync(join(root, '.env')) ? ['--env-file=.env'] : []
  const child = spawn(
    node,
    [...settingsFile, '--disable-warning=ExperimentalWarning', '--import', 'tsx', entry, ...args],
    {
      cwd: root,
      // The channel tells the command when this process is gone, even by kill -9.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        PATH: [join(modules, '.bin'), process.env.PATH].filter(Boolean).join(delimiter),
      },
    },
  )
  forwardSignals(child)
  child.on('error', (error) => refuse(`无法启动 Node 24（${node}）：${error.message}`))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  refuse(`Node.js 版本太旧（${process.versions.node}）：请安装 20.9 或更新的版本，推荐 24。`)
}
const [command, ...args] = process.argv.slice(2)
if (!command) refuse('用法：node src/cli/run.mjs <命令> [参数]')
if (!isInstalled()) await install()
run(command, args)
