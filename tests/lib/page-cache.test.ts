import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import PageCacheHandler, { PageStore } from '@/src/cache/page-cache'

const page = { kind: 'APP_PAGE', html: 'x' }

/** A page made from beginning to end with nothing in between. */
const make = (store: PageStore, key: string, tags: string[], bytes = 100): boolean => {
  store.get(key)
  return store.set(key, page, tags, bytes)
}

describe('the page store', () => {
  it('gives a page until one of its tags is expired', () => {
    const store = new PageStore()
    make(store, '/a', ['news', 'settings'])
    make(store, '/b', ['places'])
    expect(store.get('/a')?.value).toBe(page)
    store.expire(['news'])
    expect(store.get('/a')).toBeNull()
    expect(store.get('/b')?.value).toBe(page)
    expect(store.size.entries).toBe(1)
  })

  it('does not keep a page whose tag was expired while it was being made', () => {
    const store = new PageStore()
    store.get('/a')
    store.expire(['news'])
    expect(store.set('/a', page, ['news'], 100)).toBe(false)
    expect(store.get('/a')).toBeNull()
    expect(store.set('/a', page, ['news'], 100)).toBe(true)
  })

  it('does not keep a page that was being made when everything was expired', () => {
    const store = new PageStore()
    store.get('/a')
    store.expireAll()
    expect(store.set('/a', page, [], 100)).toBe(false)
    expect(make(store, '/a', [])).toBe(true)
  })

  it('keeps a page when something else was expired meanwhile', () => {
    const store = new PageStore()
    store.get('/a')
    store.expire(['places'])
    expect(store.set('/a', page, ['news'], 100)).toBe(true)
  })

  it('stays within its bytes, dropping what was used longest ago', () => {
    const store = new PageStore(1000)
    make(store, '/a', [], 400)
    make(store, '/b', [], 400)
    store.get('/a')
    make(store, '/c', [], 400)
    expect(store.size).toEqual({ entries: 2, bytes: 800 })
    expect(store.get('/b')).toBeNull()
    expect(store.get('/a')).not.toBeNull()
    expect(make(store, '/huge', [], 1001)).toBe(false)
  })

  it('never gives a page begun before its tag was last expired', () => {
    const step = fc.record({
      act: fc.constantFrom('get', 'set', 'expire'),
      name: fc.constantFrom('a', 'b', 'c'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const store = new PageStore()
        const begun = new Map<string, number>()
        const expired = new Map<string, number>()
        const content = new Map<string, number>()
        steps.forEach(({ act, name }, now) => {
          if (act === 'expire') {
            store.expire([name])
            expired.set(name, now)
          } else if (act === 'set') {
            // Next sets only after a miss; the tag of a page is its own name.
            if (begun.has(name) && store.set(name, page, [name], 1))
              content.set(name, begun.get(name) ?? 0)
            begun.delete(name)
          } else if (store.get(name) === null) {
            if (!begun.has(name)) begun.set(name, now)
          } else {
            expect(content.get(name)).toBeGreaterThan(expired.get(name) ?? -1)
          }
        })
      }),
    )
  })
})

describe('the handler', () => {
  const made = (status: number) => ({
    kind: 'APP_PAGE',
    status,
    html: '<p>',
    headers: { 'x-next-cache-tags': 'news,settings' } as Record<string, unknown>,
  })

  it('settles how an answer may be kept: pages for a second, what is missing not at all', async () => {
    const handler = new PageCacheHandler()
    const found = made(200)
    const missing = made(404)
    await handler.set('/found', found)
    await handler.set('/missing', missing)
    expect(found.headers['cache-control']).toContain('s-maxage=1')
    expect(found.headers.vary).toBe('Cookie')
    expect(missing.headers['cache-control']).toBe('no-store')
  })

  it('takes the scripts out of pages that need none, and forbids them', async () => {
    const data = '<script>self.__next_f.push([1,"\\u003cscript>"])</script>'
    const chunk = '<link rel="preload" as="script" href="/a.js"/><script src="/a.js"></script>'
    const plain = { ...made(200), html: `<p>文${chunk}字</p>${data}` }
    const lively = { ...made(200), html: `<p data-needs-script="">票</p>${data}` }
    await new PageCacheHandler().set('/plain', plain)
    await new PageCacheHandler().set('/lively', lively)
    expect(plain.html).toBe('<p>文字</p>')
    expect(plain.headers['content-security-policy']).toBe("script-src 'none'")
    expect(lively.html).toContain(data)
    expect(lively.headers['content-security-policy']).toBeUndefined()
  })

  it('keeps the scripts of our own, and allows no other and none in the page', async () => {
    const own = '<script type="module" src="/scripts/site-scripts/apply"></script>'
    const data = '<script>self.__next_f.push(["src=\\"/scripts/x\\""])</script>'
    const form = { ...made(200), html: `<form>${own}</form>${data}<script src="/a.js"></script>` }
    await new PageCacheHandler().set('/form', form)
    expect(form.html).toBe(`<form>${own}</form>`)
    expect(form.headers['content-security-policy']).toBe("script-src 'self'")
  })

  it('stores no data, only whole answers', async () => {
    const handler = new PageCacheHandler()
    await handler.set('/data', { kind: 'FETCH' })
    expect(await handler.get('/data', { kind: 'FETCH' })).toBeNull()
  })
})
