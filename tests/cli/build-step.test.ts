import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { sourceStamp } from '@/src/cli/build-step'
import { scratchDirectory } from '../support/spawned'

function checkout(files: Record<string, string>): string {
  const root = scratchDirectory()
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

const files = { 'src/app/page.tsx': 'a', 'payload.config.ts': 'b', 'package-lock.json': 'c' }
const stamp = (changes: Record<string, string> = {}, url?: string) =>
  sourceStamp(checkout({ ...files, ...changes }), url)

it('is the same for the same sources in another place', () => {
  expect(stamp()).toBe(stamp())
})

it.each([
  ['a page', { 'src/app/page.tsx': 'changed' }],
  ['a new file', { 'src/lib/new.ts': '' }],
  ['the configuration', { 'payload.config.ts': 'changed' }],
  ['the access table', { 'access/grants.ts': 'x' }],
  ['the packages', { 'package-lock.json': 'changed' }],
])('changes with %s', (_, changes) => {
  expect(stamp(changes)).not.toBe(stamp())
})

it('changes with the public address', () => {
  expect(stamp({}, 'https://gh.example.cn')).not.toBe(stamp())
})

it('does not change with commands, seed, tests or documents', () => {
  const apart = {
    'src/cli/start.ts': 'x',
    'src/seed/cli.ts': 'x',
    'tests/a.ts': 'x',
    'docs/a.md': 'x',
  }
  expect(stamp(apart)).toBe(stamp())
})

it('knows a text moved to another file', () => {
  expect(stamp({ 'src/x.ts': '12', 'src/y.ts': '3' })).not.toBe(
    stamp({ 'src/x.ts': '1', 'src/y.ts': '23' }),
  )
})
