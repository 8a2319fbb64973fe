// What the console is offered to draw forms, lists and filters from, and how long definitions are kept.
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { hearChanges } from '@/src/cache/heard'
import { applyNotice } from '@/src/cache/listen-for-changes'
import { query } from '@/src/database/pool'
import { definitionsFor } from '@/src/registers/custom-fields/definitions'
import { ask, openWorld, personAt, stored, type World } from '../access/ground'
import { seedRecord } from '../access/records'
import type { Person, Tree } from '../access/tree'
import { someMember } from './people'

let world: World
let admin: Person

const define = (label: string, place: keyof Tree, data: Record<string, unknown> = {}) =>
  seedRecord(world.payload, 'custom-fields', {
    ...{ label, register: 'organizations', type: 'text', organization: world.tree[place].id },
    ...data,
  })

const labels = async (person: Person | null, asked: string) => {
  const { body, code } = await ask(person, 'GET', `custom-fields/for?${asked}`)
  return code ?? (body.fields as { label: string }[]).map(({ label }) => label)
}

beforeAll(async () => {
  world = await openWorld()
  admin = world.people['branch-admin'] as Person
  await define('县', 'own')
  await define('县本级', 'own', { visibleBelow: false })
  await define('县密', 'own', { isPersonal: true })
  await define('省', 'root')
  await define('邻', 'sibling')
  await define('劳模项', 'own', { register: 'model-workers' })
})

describe('the form of a record is offered', () => {
  const form = (place: keyof Tree, more = '') =>
    `register=organizations&organization=${world.tree[place].id}${more}`

  test('the fields that apply there, superior unions’ first', async () => {
    expect(await labels(admin, form('own'))).toEqual(['省', '县', '县本级', '县密'])
    expect(await labels(admin, form('child'))).toEqual(['省', '县', '县密'])
    expect(await labels(admin, form('own', '&below=1'))).toEqual(['省', '县', '县密'])
  })

  test('no personal field to who does not see such values, and nothing of a foreign branch', async () => {
    expect(await labels(world.people.editor, form('own'))).toEqual(['省', '县', '县本级'])
    expect(await labels(admin, form('sibling'))).toBe('record.not_found')
    expect(await labels(null, form('own'))).toBe('auth.required')
    expect(await labels(world.people.auditor, form('own'))).toBe('access.denied')
    expect(await labels(admin, 'register=news')).toBe('custom_field.register')
  })

  test('nothing of a register that the person does not read', async () => {
    const asked = `register=model-workers&organization=${world.tree.own.id}`
    expect(await labels(world.people['case-officer'], asked)).toBe('access.denied')
    expect(await labels(world.people.workshop, asked)).toEqual(['劳模项'])
  })
})

describe('a list is offered', () => {
  test('what the branch may filter by: no personal field, none of the sibling', async () => {
    expect(await labels(admin, 'register=organizations')).toEqual(['省', '县', '县本级'])
    const below = await personAt(world, 'child', 'registrar')
    expect(await labels(below, 'register=organizations')).toEqual(['省', '县'])
  })

  test('the labels of the keys that its records show', async () => {
    const id = await define('县二', 'own', { isPersonal: true })
    const foreign = await define('邻二', 'sibling')
    const keys = [
      (await stored(world, 'custom-fields', id)).key,
      (await stored(world, 'custom-fields', foreign)).key,
    ]
    expect(await labels(admin, `register=organizations&keys=${keys.join()}`)).toEqual(['县二'])
  })
})

test('members carry values of the fields of their union’s branch', async () => {
  const id = await define('工种等级', 'own', { register: 'members' })
  const { key } = await stored(world, 'custom-fields', id)
  const registrar = world.people.registrar as Person
  const custom = { [String(key)]: '高级' }
  const member = someMember(world.tree.child.id, { name: '试用', custom })
  const made = await ask(registrar, 'POST', 'members', member)
  expect(made.body.doc?.custom).toEqual(custom)
  const found = await ask(registrar, 'GET', `members?where[custom.${key}][like]=高`)
  expect(found.body.docs?.map(({ name }) => name)).toEqual(['试用'])
  const sibling = await personAt(world, 'sibling', 'registrar')
  expect((await ask(sibling, 'GET', `members?where[custom.${key}][like]=高`)).code).toBe(
    'query.invalid',
  )
})

describe('definitions', () => {
  const known = async (): Promise<string[]> => {
    const req = await createLocalReq({ context: {} }, world.payload)
    return (await definitionsFor(req)).all.map(({ help }) => help ?? '')
  }
  const help = (text: string) => query('update custom_fields set help = $1', [text])

  test('are asked for anew by every request while no notices are heard', async () => {
    await help('一')
    expect(new Set(await known())).toEqual(new Set(['一']))
    await help('二')
    expect(new Set(await known())).toEqual(new Set(['二']))
  })

  test('are kept while notices are heard, until one tells of a change or of everything', async () => {
    hearChanges(true)
    await help('三')
    // What this process has written itself is not kept for some seconds.
    const settled = Date.now() + 60_000
    const now = Date.now
    Date.now = () => settled
    try {
      expect(await known()).toContain('三')
      await help('四')
      expect(await known()).toContain('三')
      applyNotice(
        JSON.stringify({ collection: 'custom-fields', id: 1, organization: 1, scope: [] }),
      )
      expect(await known()).toContain('四')
      await help('五')
      applyNotice('everything')
      expect(await known()).toContain('五')
      await help('六')
      hearChanges(false)
      expect(await known()).toContain('六')
    } finally {
      Date.now = now
      hearChanges(false)
    }
  })
})
