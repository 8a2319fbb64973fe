// The unions' own list answers as Payload's find does, to the public and to staff of every kind.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { ask, openWorld, personAt, type World } from '../access/ground'
import type { Person } from '../access/tree'
import { answerOfPayload } from '../registers/payload-list'

let world: World
let people: (Person | null)[]

beforeAll(async () => {
  world = await openWorld()
  people = [
    null,
    await personAt(world, 'own', 'branch-admin'),
    await personAt(world, 'own', 'registrar'),
    await personAt(world, 'root', 'editor'),
    await personAt(world, 'own', 'branch-admin', true),
    await personAt(world, 'root', 'auditor'),
  ]
  const open = { chairPublicName: '向家明', chairCommitment: '有事找我', commitmentConsent: true }
  for (const [place, data] of [
    ['own', { ...open, bankName: '工行', chairEmail: 'a@b.cn' }],
    ['sibling', { ...open, commitmentConsent: false }],
    ['farCounty', { ...open, status: 'closed' }],
  ] as const)
    await world.payload.db.updateOne({
      ...{ collection: 'organizations', id: world.tree[place].id, data },
    })
}, 60_000)

const FIELDS = [
  ...['name', 'code', 'uscc', 'bankAccount', 'chairPhone', 'chairPublicName', 'chairCommitment'],
  ...['custom', 'pinyin', 'parent', 'status', 'scope2', 'createdBy', 'chairEmail', 'workerCount'],
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
    flag('sort', ['name', '-code', 'level', 'bankAccount']),
    flag('limit', ['1', '3', '0', '1000']),
    flag('page', ['1', '2']),
    flag('depth', ['0', '1']),
    flag('where[name][like]', ['工会', '总 4']),
    flag('where[status][equals]', ['active', 'closed']),
    flag('where[bankAccount][equals]', ['6200']),
  )
  .map((parts) => parts.flat().join('&'))

test('the list of unions over REST answers what Payload itself would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...people.keys()), queries, async (index, query) => {
      const person = people[index] ?? null
      const answer = await ask(person, 'GET', `organizations?${query}`)
      const expected = await answerOfPayload(world, 'organizations', person, query).catch(
        () => 'refused',
      )
      const got = answer.status === 200 ? answer.body : 'refused'
      expect(got).toEqual(expected)
    }),
    { numRuns: 150 },
  )
}, 120_000)
