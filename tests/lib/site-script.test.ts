import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { SITE_SCRIPTS, siteScript } from '@/src/lib/site-script'

test.each(SITE_SCRIPTS)(
  '%s is a module without types whose imports are served too',
  async (name) => {
    expect(existsSync(`src/${name}.ts`)).toBe(true)
    const program = (await siteScript(name)) ?? ''
    const imports = [...program.matchAll(/^import .* from '([^']+)'/gm)].map(
      ([, path]) => path ?? '',
    )
    for (const path of imports) {
      expect(path).toMatch(/^\.\.?\//)
      expect(SITE_SCRIPTS).toContain(posix.join(posix.dirname(name), path))
    }
    expect(program).not.toMatch(/\bimport type\b|: string\b/)
  },
)

test('nothing else of the program can be fetched', () => {
  for (const name of ['env', 'site-scripts/../env', 'lib/field-cipher', '', '../package.json'])
    expect(siteScript(name)).toBeNull()
})
