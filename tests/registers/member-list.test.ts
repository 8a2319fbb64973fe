// The members' own list answers as Payload's find does; names and whole numbers are found by an index.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, openWorld, personAt, type World } from '../access/ground'
import { addPerson, type Person } from '../access/tree'
import { answerOfPayload } from './payload-list'
import { someIdNumber, someMember } from './people'

let world: World
let people: Person[]
const phones: string[] = []
const idNumbers: string[] = []
const NAMES = ['周明远', '周明', '王周明', '向家明', '李雷', '欧阳文山']

beforeAll(async () => {
  world = await openWorld()
  const registrars = {
    own: await personAt(world, 'own', 'registrar'),
    farCounty: await personAt(world, 'farCounty', 'registrar'),
    parent: await personAt(world, 'parent', 'registrar'),
  }
  const mixed = await addPerson(world.payload, [
    { at: world.tree.own, role: 'case-officer' },
    { at: world.tree.farCounty, role: 'registrar' },
  ])
  people = [
    ...Object.values(registrars),
    mixed,
    await personAt(world, 'own', 'case-officer'),
    await personAt(world, 'root', 'branch-admin'),
    await personAt(world, 'own', 'editor'),
  ]
  const [own, far] = [registrars.own, registrars.farCounty]
  for (const [index, name] of NAMES.entries()) {
    for (const place of ['own', 'child', 'grandchild', 'farCounty'] as const) {
      const phone = `1390000${String(phones.length + 1000)}`
      const idNumber = someIdNumber(`19${60 + index}0314`)
      phones.push(phone)
      idNumbers.push(idNumber)
      const answer = await ask(place === 'farCounty' ? far : own, 'POST', 'members', {
        ...someMember(world.tree[place].id, { name, phone, idNumber }),
        ...(index % 2
          ? { homeAddress: '湖北省宜昌市宜都市一号', bankCard: '6228480000001234' }
          : {}),
        ...{ politicalStatus: '13', ethnicity: '01', isMigrant: index % 2 === 0 },
      })
      expect(answer.status).toBe(201)
      if (index === 4) await ask(own, 'DELETE', `members/${answer.body.doc?.id}`)
    }
  }
}, 60_000)

const FIELDS = [
  ...['name', 'idNumber', 'phone', 'phoneHash', 'birthDate', 'politicalStatus', 'homeAddress'],
  ...['bankCard', 'custom', 'status', 'hasVote', 'entry', 'joinedAt', 'organization', 'createdBy'],
  ...['gender', 'employer', 'memberNumber', 'scope2', 'deletedAt'],
]
const flag = (key: string, values: string[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined }).map((v) => (v ? [`${key}=${v}`] : []))

const queries = fc
  .tuple(
    fc.oneof(
      fc.constant([]),
      fc.subarray(FIELDS).map((names) => names.map((name) => `select[${name}]=true`)),
      fc.subarray(FIELDS, { maxLength: 4 }).map((names) => names.map((n) => `select[${n}]=false`)),
    ),
    flag('sort', ['name', '-joinedAt', 'memberNumber', '-id', 'status,-name']),
    flag('limit', ['1', '3', '0', '1000']),
    flag('page', ['1', '2', '7']),
    flag('depth', ['0', '1']),
    flag('trash', ['true']),
    flag('pagination', ['false']),
    flag('where[name][like]', ['周明', '明', '周', '欧阳 文山', '%', '家_']),
    flag('where[status][equals]', ['active', 'kept']),
    flag('where[or][0][gender][equals]', ['1', '2']),
  )
  .map((parts) => parts.flat().join('&'))

describe('the list of members over REST', () => {
  test('answers what Payload itself would, to everybody and every query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...people.keys()), queries, async (index, query) => {
        const person = people[index] as Person
        const answer = await ask(person, 'GET', `members?${query}`)
        const expected = await answerOfPayload(world, 'members', person, query).catch((error) => ({
          status: error.status,
        }))
        const got = answer.status === 200 ? answer.body : { status: answer.status }
        expect(got).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  test('keeps personal fields from who sees them masked only', async () => {
    const officer = people[4] as Person
    const { body } = await ask(officer, 'GET', 'members?limit=1')
    expect(body.docs?.[0]?.idNumber).toMatch(/\*{8}/)
    for (const field of ['birthDate', 'politicalStatus', 'homeAddress', 'bankCard'])
      expect(body.docs?.[0]).not.toHaveProperty(field)
    expect(body.docs?.[0]?.phoneHash).toBeNull()
  })
})

const namesBy = async (query: string): Promise<unknown[]> => {
  const { body } = await ask(people[0] as Person, 'GET', `members?sort=name&limit=100&${query}`)
  return [...new Set(body.docs?.map(({ name }) => name))]
}

const search = (text: string) =>
  namesBy(`where[or][0][name][like]=${text}&where[or][1][memberNumber][like]=${text}`)

describe('finding a member', () => {
  test('by any part of two characters, by a surname, or the whole name', async () => {
    for (const operator of ['like', 'contains']) {
      const by = (text: string) => namesBy(`where[name][${operator}]=${text}`)
      expect(new Set(await by('周明'))).toEqual(new Set(['周明远', '周明', '王周明']))
      expect(await by('明远')).toEqual(['周明远'])
      expect(new Set(await by('周'))).toEqual(new Set(['周明远', '周明']))
      expect(await by('文武')).toEqual([])
    }
    expect(await namesBy('where[name][equals]=周明')).toEqual(['周明'])
  })

  test('in the search box by name or a whole number, never by a part of one', async () => {
    expect(new Set(await search('周明'))).toEqual(new Set(['周明远', '周明', '王周明']))
    const [first] =
      (await ask(people[0] as Person, 'GET', 'members?sort=id&limit=1')).body.docs ?? []
    expect(await search(String(first?.memberNumber))).toEqual([first?.name])
    expect(await search(phones[0] ?? '')).toEqual(['周明远'])
    expect(await search(idNumbers[1] ?? '')).toEqual(['周明远'])
    expect(await search(`${(phones[0] ?? '').slice(0, 7)}`)).toEqual([])
    // The number of a member elsewhere finds nothing.
    expect(await search(phones[3] ?? '')).toEqual([])
  })
})
