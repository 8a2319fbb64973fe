/**
 * The cache of rendered pages, one per process, given to Next as `cacheHandler`
 * (docs/decisions/004-page-cache.md). Next loads this file by itself and not through its bundles, so it
 * imports nothing of the repository; the parts inside the bundles reach the same store by `pageStore()`.
 *
 * It differs from Next's own in one thing that matters: a page that was being rendered while its tag
 * was expired is never stored. Next would keep it, old, as if it were fresh.
 */

type Entry = { value: object; tags: string[]; lastModified: number; bytes: number }

const MEGABYTE = 1024 * 1024
const MAX_BYTES = 128 * MEGABYTE
/** A net below the notices: no page is older. Next itself is told to keep pages for ever. */
const MAX_AGE_MS = 3_600_000
const MAX_RENDERS_UNDER_WAY = 5_000
/** A render that takes longer than this is not stored if anything at all was expired meanwhile. */
const RENDER_LIMIT_MS = 120_000

/** Pages in memory, least recently used first out, with the tags that expire them. */
export class PageStore {
  private readonly entries = new Map<string, Entry>()
  private readonly keysOfTag = new Map<string, Set<string>>()
  private bytes = 0
  /** Counts misses and expiries in the order in which they happen. */
  private sequence = 0
  private readonly missedAt = new Map<string, number>()
  private readonly expiredAt = new Map<string, { sequence: number; time: number }>()
  /** Everything missed before this was missed too long ago, or before everything was expired. */
  private horizon = 0

  private readonly maxBytes: number

  // No parameter property: Node loads this file by itself and only strips its types.
  constructor(maxBytes = MAX_BYTES) {
    this.maxBytes = maxBytes
  }

  get size(): { entries: number; bytes: number } {
    return { entries: this.entries.size, bytes: this.bytes }
  }

  /** The stored page, or null; a miss counts as the moment at which its render begins. */
  get(key: string): Entry | null {
    const entry = this.entries.get(key)
    if (entry && Date.now() - entry.lastModified < MAX_AGE_MS) {
      this.entries.delete(key)
      this.entries.set(key, entry)
      return entry
    }
    this.drop(key)
    this.sequence += 1
    if (!this.missedAt.has(key)) this.missedAt.set(key, this.sequence)
    this.forgetOldMisses()
    return null
  }

  /** Stores a page unless one of its tags was expired after its render began. */
  set(key: string, value: object, tags: string[], bytes: number): boolean {
    const begun = this.missedAt.get(key) ?? 0
    this.missedAt.delete(key)
    this.drop(key)
    if (begun <= this.horizon || bytes > this.maxBytes) return false
    if (tags.some((tag) => (this.expiredAt.get(tag)?.sequence ?? 0) > begun)) return false
    this.entries.set(key, { value, tags, lastModified: Date.now(), bytes })
    this.bytes += bytes
    for (const tag of tags) this.keysWith(tag).add(key)
    while (this.bytes > this.maxBytes) this.drop(this.entries.keys().next().value ?? '')
    return true
  }

  /** Removes every page with one of these tags, now and for renders under way. */
  expire(tags: string[]): void {
    const now = Date.now()
    this.sequence += 1
    for (const tag of tags) {
      this.expiredAt.delete(tag)
      this.expiredAt.set(tag, { sequence: this.sequence, time: now })
      for (const key of this.keysOfTag.get(tag) ?? []) this.drop(key)
    }
    for (const [tag, { sequence, time }] of this.expiredAt) {
      if (now - time < RENDER_LIMIT_MS) break
      this.expiredAt.delete(tag)
      this.horizon = Math.max(this.horizon, sequence)
    }
  }

  /** Removes everything, for when notices may have been missed. */
  expireAll(): void {
    this.sequence += 1
    this.horizon = this.sequence
    this.entries.clear()
    this.keysOfTag.clear()
    this.expiredAt.clear()
    this.bytes = 0
  }

  private keysWith(tag: string): Set<string> {
    const keys = this.keysOfTag.get(tag) ?? new Set<string>()
    this.keysOfTag.set(tag, keys)
    return keys
  }

  private drop(key: string): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    this.bytes -= entry.bytes
    for (const tag of entry.tags) {
      const keys = this.keysOfTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.keysOfTag.delete(tag)
    }
  }

  private forgetOldMisses(): void {
    for (const [key, sequence] of this.missedAt) {
      if (this.missedAt.size <= MAX_RENDERS_UNDER_WAY) return
      this.missedAt.delete(key)
      this.horizon = Math.max(this.horizon, sequence)
    }
  }
}

const holder = globalThis as typeof globalThis & { unionOnenetPages?: PageStore }

/** The one store of this process, whichever bundle asks. */
export function pageStore(): PageStore {
  holder.unionOnenetPages ??= new PageStore()
  return holder.unionOnenetPages
}

type Rendered = {
  kind: string
  status?: number
  html?: string
  body?: Uint8Array
  rscData?: Uint8Array
  headers?: Record<string, unknown>
}

const tagsOf = (value: Rendered): string[] => {
  const header = value.headers?.['x-next-cache-tags']
  return typeof header === 'string' ? header.split(',') : []
}

const bytesOf = ({ html, body, rscData }: Rendered): number =>
  2 * (html?.length ?? 0) + (body?.byteLength ?? 0) + (rscData?.byteLength ?? 0) + 1000

/**
 * Browsers ask again each time (304 when nothing changed); a proxy in front keeps a page for a second and
 * renews it behind the readers' backs, so that a publication is out within two seconds.
 */
const SHARED = 'public, max-age=0, s-maxage=1, stale-while-revalidate=1'

/** An element with this attribute keeps a page's scripts; without one, a page needs none. */
const NEEDS_SCRIPT = 'data-needs-script'
const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g

/** A script of our own (src/site-scripts), which works by itself. */
const OWN_SCRIPT = /^<script\b[^>]* src="\/scripts\//

/**
 * Takes Next's scripts out of a page that has nothing for them to do: half of its bytes, and more than
 * 100 kB of program that a phone on a slow line need not load. Next escapes "<" in its inline data, and
 * no HTML of anybody else gets into a page, so what is found is all there is.
 */
export const withoutScripts = (html: string): string =>
  html.includes(NEEDS_SCRIPT)
    ? html
    : html.replace(SCRIPTS, (script) => (OWN_SCRIPT.test(script) ? script : ''))

/** On a page that says that there is nothing at this address; text of others has its quotes escaped. */
const MISSING = ' data-status="404"'

/** Beside the policy of next.config.ts: browsers obey both. Never a script that stands in the page. */
const scriptPolicy = (html: string): string =>
  html.includes('<script') ? "script-src 'self'" : "script-src 'none'"

/** How an answer may be kept elsewhere; text size and chosen union come with a cookie. */
const settleDelivery = (value: Rendered): void => {
  if (value.html?.includes(MISSING)) value.status = 404
  const isFound = (value.status ?? 200) === 200
  value.headers = {
    ...value.headers,
    'cache-control': isFound ? SHARED : 'no-store',
    vary: 'Cookie',
  }
  if (value.html === undefined) return
  value.html = withoutScripts(value.html)
  if (!value.html.includes(NEEDS_SCRIPT))
    value.headers['content-security-policy'] = scriptPolicy(value.html)
}

/** Next's interface. Only whole answers are kept: data is read anew for each render. */
export default class PageCacheHandler {
  async get(key: string, { kind }: { kind: string }): Promise<object | null> {
    if (kind !== 'APP_PAGE' && kind !== 'APP_ROUTE') return null
    return pageStore().get(key)
  }

  async set(key: string, value: Rendered | null): Promise<void> {
    if (value?.kind !== 'APP_PAGE' && value?.kind !== 'APP_ROUTE') return
    // Next answers with this very object once it is stored.
    settleDelivery(value)
    pageStore().set(key, value, tagsOf(value), bytesOf(value))
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    pageStore().expire([tags].flat())
  }

  resetRequestCache(): void {}
}
