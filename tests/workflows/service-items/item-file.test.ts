import { describe, expect, it } from 'vitest'
import { readItemFile, writeItemFile } from '@/src/cases/item-file'
import type { OneNetError } from '@/src/lib/errors'
import { SERVICE_ITEMS } from '@/src/seed/data/service-items'

const now = new Date('2026-11-20T04:00:00.000Z')
const listing = (extra: Record<string, unknown> = {}) => ({
  ...{ title: '我要求助', key: 'help', package: 'rights', acceptsCases: true },
  ...{ formFields: [{ kind: 'text', label: '诉求', name: 'content' }] },
  ...{ flowSteps: [{ kind: 'handle', roles: ['case-officer'] }] },
  ...extra,
})
const written = (extra?: Record<string, unknown>) =>
  writeItemFile(listing(extra), { from: '宜都市总工会', now })

const faultsOf = (content: string): [string, string][] => {
  try {
    readItemFile(content)
  } catch (error) {
    const { code, errors, path } = (error as OneNetError).data
    return errors
      ? errors.map((each): [string, string] => [each.path, each.code])
      : [[path ?? '', code]]
  }
  return []
}

describe('an item file', () => {
  it.each(Object.entries(SERVICE_ITEMS))('brings %s over as it is', (key, item) => {
    const file = writeItemFile({ ...listing(), ...item, key }, { from: '', now })
    const read = readItemFile(`\ufeff${JSON.stringify(file)}`)
    expect(read).toMatchObject({ key, formFields: item.formFields, flowSteps: item.flowSteps })
    expect(writeItemFile({ ...read }, { from: '', now })).toEqual(file)
  })

  it('leaves behind what is of one union or of the program', () => {
    const local = { id: 7, phone: '0717-1', place: '一号楼', hours: '全天', organization: 3 }
    const inside = { definition: 9, scope1: 1, createdBy: 2, slug: 'x', isLive: true, details: {} }
    const rows = { formFields: [{ id: 'abc', kind: 'text', label: '诉求', help: null, min: null }] }
    expect(written({ ...local, ...inside, ...rows })).toEqual({
      ...{ format: 'union-onenet.service-item', version: 1, from: '宜都市总工会' },
      exportedAt: '2026-11-20T04:00:00.000Z',
      item: { ...listing(), formFields: [{ kind: 'text', label: '诉求' }] },
    })
  })

  it('of an unfinished draft cannot be written', () =>
    expect(() => written({ formFields: [{ kind: 'text', label: '' }] })).toThrow(
      '“表单 · 第 1 项 · 名称”没有填',
    ))

  it.each<[string, string, [string, string][]]>([
    ['no JSON', '{', [['content', 'item_file.not_json']]],
    ['something else', '{"a":1}', [['content', 'item_file.foreign']]],
    ['null', 'null', [['content', 'item_file.foreign']]],
    [
      'of a later version',
      JSON.stringify({ ...written(), version: 2 }),
      [['content', 'item_file.version']],
    ],
    ['too large', ' '.repeat(1_000_001), [['content', 'item_file.too_large']]],
    [
      'with strange parts',
      JSON.stringify({
        ...written(),
        item: {
          ...listing({ title: '', definition: 1 }),
          flowSteps: [{ kind: 'handle', roles: ['auditor'] }],
        },
      }),
      [
        ['item.title', 'item_file.too_small'],
        ['item.flowSteps.0.roles.0', 'item_file.invalid_value'],
        ['item', 'item_file.unrecognized_keys'],
      ],
    ],
  ])('is refused: %s', (_name, content, faults) => expect(faultsOf(content)).toEqual(faults))

  it('says what is wrong in the words of the console', () => {
    const wrong = { ...written(), item: listing({ formFields: [{ kind: 'video', label: '甲' }] }) }
    expect(() => readItemFile(JSON.stringify(wrong))).toThrow('“表单 · 第 1 项 · 类型”只能是：text')
  })
})
