import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

/**
 * The modules that browsers of readers may load, by their path below `src`: small programs of public pages and
 * what they share with the server. Browsers know modules, so nothing is bundled; Node takes the types out.
 * None of them imports a package, and each imports only modules that are named here.
 */
export const SITE_SCRIPTS = [
  'site-scripts/apply',
  'site-scripts/captcha',
  'site-scripts/computed',
  'site-scripts/conditions',
  'site-scripts/draft',
  'site-scripts/employers',
  'site-scripts/hints',
  'site-scripts/problems',
  'site-scripts/send',
  'site-scripts/track',
  'site-scripts/slip',
  'site-scripts/uploads',
  'site-scripts/visits',
  'lib/identifiers/compact',
  'lib/identifiers/id-number',
  'lib/identifiers/phone',
] as const

export type SiteScript = (typeof SITE_SCRIPTS)[number]

/** The address of a module. */
export const scriptAddress = (script: SiteScript): string => `/scripts/${script}`

const made = new Map<string, Promise<string>>()

const make = async (script: SiteScript): Promise<string> => {
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'src', `${script}.ts`)
  return stripTypeScriptTypes(await readFile(path, 'utf8'))
}

/** A module as browsers take it; null when there is none of that name. */
export const siteScript = (path: string): Promise<string> | null => {
  const script = SITE_SCRIPTS.find((known) => known === path)
  if (!script) return null
  const known = made.get(script)
  if (known && process.env.NODE_ENV === 'production') return known
  const program = make(script)
  made.set(script, program)
  return program
}
