import { beforeEach, describe, expect, it } from 'vitest'
import {
  mergeCopy,
  readCopy,
  removeCopiesOf,
  removeCopy,
  removeOldCopies,
  writeCopy,
} from '@/src/components/editor/unsaved-draft/local-copies'

/** A browser's storage that holds at most `room` characters in all. */
class FakeStorage implements Storage {
  private readonly items = new Map<string, string>()
  constructor(private readonly room = 5_000_000) {}
  get length() {
    return this.items.size
  }
  key = (index: number) => [...this.items.keys()][index] ?? null
  getItem = (key: string) => this.items.get(key) ?? null
  removeItem = (key: string) => void this.items.delete(key)
  clear = () => this.items.clear()
  setItem(key: string, value: string) {
    if (value.length > this.room) throw new DOMException('full', 'QuotaExceededError')
    this.items.set(key, value)
  }
}

const owner = { user: 7, collection: 'news', record: 3 }
const now = new Date('2026-11-20T04:00:00Z')
const options = { now, personalFields: ['phone', 'idNumber'] }

describe('local copies', () => {
  let storage: Storage
  beforeEach(() => {
    storage = new FakeStorage()
  })

  it('come back as they were written, for this person, collection and record only', () => {
    const values = { title: '标题', content: { root: { children: [] } } }
    writeCopy(storage, owner, values, options)
    expect(readCopy(storage, owner)).toEqual({ savedAt: now.toISOString(), values })
    for (const other of [
      { ...owner, user: 8 },
      { ...owner, collection: 'services' },
      { ...owner, record: null },
    ]) {
      expect(readCopy(storage, other)).toBeNull()
    }
  })

  it('never hold personal fields, nor what belongs to the server', () => {
    const values = {
      id: 3,
      updatedAt: 'x',
      _status: 'published',
      name: '周明华',
      phone: '13800000000',
      home: { idNumber: '11010519491231002X', town: '东湖' },
      members: [{ name: '甲' }, { name: '乙', contact: { phone: '13900000000' } }],
      topics: [{ title: '节能' }],
    }
    writeCopy(storage, owner, values, options)
    expect(readCopy(storage, owner)?.values).toEqual({
      name: '周明华',
      home: { town: '东湖' },
      topics: [{ title: '节能' }],
    })
    expect(JSON.stringify(storage.getItem(storage.key(0) ?? ''))).not.toMatch(/138|139|1101/)
  })

  it('are laid over a form without taking away what they did not keep', () => {
    const form = { title: '旧', home: { idNumber: '1', town: '西山' }, list: [1, 2] }
    expect(mergeCopy(form, { title: '新', home: { town: '东湖' }, list: [3] })).toEqual({
      title: '新',
      home: { idNumber: '1', town: '东湖' },
      list: [3],
    })
  })

  it('are forgotten when saved, at log-out of their owner, and after 14 days', () => {
    writeCopy(storage, owner, { title: 'a' }, options)
    removeCopy(storage, owner)
    expect(readCopy(storage, owner)).toBeNull()

    writeCopy(storage, owner, { title: 'a' }, options)
    writeCopy(storage, { ...owner, user: 70 }, { title: 'b' }, options)
    storage.setItem('other', 'kept')
    removeCopiesOf(storage, 7)
    expect(readCopy(storage, owner)).toBeNull()
    expect(readCopy(storage, { ...owner, user: 70 })).not.toBeNull()

    removeOldCopies(storage, new Date('2026-12-04T03:59:00Z'))
    expect(readCopy(storage, { ...owner, user: 70 })).not.toBeNull()
    removeOldCopies(storage, new Date('2026-12-04T04:01:00Z'))
    expect(readCopy(storage, { ...owner, user: 70 })).toBeNull()
    expect(storage.getItem('other')).toBe('kept')
  })

  it('that cannot be read are none, and are swept away', () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"savedAt":1,"values":{}}',
      '{"savedAt":"x","values":{}}',
    ]) {
      storage.setItem('onenet.unsaved/7/news/3', text)
      removeOldCopies(storage, now)
      expect(storage.getItem('onenet.unsaved/7/news/3')).toBeNull()
    }
  })

  it('in a full storage are given up quietly, the outdated one included', () => {
    const small = new FakeStorage(200)
    writeCopy(small, owner, { title: 'a' }, options)
    writeCopy(small, owner, { title: 'a'.repeat(300) }, options)
    expect(readCopy(small, owner)).toBeNull()
  })
})
