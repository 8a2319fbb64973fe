import { beforeAll, describe, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { sendDeskLetters } from '@/src/notices/desk-letters'
import { type Message, MessageRefused } from '@/src/notices/notifier'
import { openWorld, type World } from '../access/ground'
import { addPerson, type Person, type Union } from '../access/tree'
import { flowOf, step } from '../workflows/cases/standing'
import { act, HELP_ITEM, opened, publishItem } from './ground'

let world: World

/** Wednesday 2026-03-11, in China; every try has a day of its own. */
const morning = (day: number, hour = 8): Date =>
  new Date(`2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:30+08:00`)

const sendAt = async (now: Date, taken: (message: Message) => boolean = () => true) => {
  const sent: Message[] = []
  await sendDeskLetters(world.payload, now, {
    send: async (message) => {
      sent.push(message)
      if (!taken(message)) throw new Error('451 try again later')
    },
  })
  return sent
}

const letterTo = (sent: Message[], { user }: Person): string | undefined =>
  sent.find(({ to }) => to === user.email)?.text

const dueAt = (id: number, due: Date) =>
  query('update cases set due_at = $2 where id = $1', [id, due])

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
})

const officerAt = (at: Union) => addPerson(world.payload, [{ at, role: 'case-officer' }])

describe('the morning letter', () => {
  test('says how much is new, near, late and overseen, to those who handle it and nobody else', async () => {
    const { farCounty, unrelated } = world.tree
    const officer = await officerAt(farCounty)
    const superior = await officerAt(unrelated)
    const editor = await addPerson(world.payload, [{ at: farCounty, role: 'editor' }])
    const [fresh, late] = [await opened(world, farCounty), await opened(world, farCounty)]
    await dueAt(fresh.id, morning(20))
    await act(officer, late.id, 'accept')
    await dueAt(late.id, morning(10))
    await query(`update cases set supervisors = $2 where id = $1`, [
      late.id,
      { [unrelated.id]: true },
    ])
    const sent = await sendAt(morning(11))
    expect(letterTo(sent, officer)).toContain('新来的 1 件，过期的 1 件。')
    expect(letterTo(sent, superior)).toContain('要您督办的 1 件。')
    expect(letterTo(sent, superior)).not.toContain('过期的')
    expect(letterTo(sent, editor)).toBeUndefined()
    expect(letterTo(sent, officer)).not.toContain('向家明')
  })

  test('counts what a step gives to the roles that it names, and to the branch-admin', async () => {
    const { payload, tree } = world
    const flow = [
      { ...step('handle'), roles: ['registrar' as const] },
      ...flowOf('feedback', 'rate'),
    ]
    await publishItem(payload, tree.sibling, 'transfer', { ...HELP_ITEM, flow })
    const at = tree.sibling
    const registrar = await addPerson(payload, [{ at, role: 'registrar' }])
    const admin = await addPerson(payload, [{ at, role: 'branch-admin' }])
    const officer = await officerAt(at)
    await opened(world, at, { service: 'transfer' })
    await opened(world, at)
    await opened(world, at)
    const sent = await sendAt(morning(20))
    expect(letterTo(sent, registrar)).toContain('新来的 1 件')
    expect(letterTo(sent, admin)).toContain('新来的 3 件')
    expect(letterTo(sent, officer)).toContain('新来的 2 件')
  })

  test('goes out once a day, from eight on, on working days', async () => {
    const officer = await officerAt(world.tree.farCounty)
    const opening = await opened(world, world.tree.farCounty)
    await dueAt(opening.id, morning(13, 20))
    expect(letterTo(await sendAt(morning(12, 7)), officer)).toBeUndefined()
    expect(letterTo(await sendAt(morning(12)), officer)).toContain('快到期的 1 件')
    expect(await sendAt(morning(12, 9))).toEqual([])
    // Saturday.
    expect(await sendAt(morning(14))).toEqual([])
  })

  test('is not sent to who wants none, is disabled, or left the office', async () => {
    const { farCounty } = world.tree
    const [quiet, disabled, gone] = [
      await officerAt(farCounty),
      await officerAt(farCounty),
      await officerAt(farCounty),
    ]
    await query('update users set desk_letters = false where id = $1', [quiet.user.id])
    await query('update users set disabled = true where id = $1', [disabled.user.id])
    await query('update users_appointments set closed = true where _parent_id = $1', [gone.user.id])
    const sent = await sendAt(morning(16))
    expect(sent).not.toEqual([])
    for (const person of [quiet, disabled, gone]) expect(letterTo(sent, person)).toBeUndefined()
  })

  test('tells nobody of a complaint about a union that they also serve', async () => {
    const { own, parent } = world.tree
    const both = await addPerson(world.payload, [
      { at: parent, role: 'case-officer' },
      { at: own, role: 'editor' },
    ])
    const other = await officerAt(parent)
    await opened(world, own, { aboutUnion: true })
    const sent = await sendAt(morning(17))
    expect(letterTo(sent, other)).toContain('新来的 1 件')
    expect(letterTo(sent, both)).toBeUndefined()
  })

  test('that is not taken is tried again the same day under the same key; one refused for good is not', async () => {
    const officer = await officerAt(world.tree.farCounty)
    const first = await sendAt(morning(18), ({ to }) => to !== officer.user.email)
    const again = await sendAt(morning(18, 10))
    const keyIn = (sent: Message[]) => sent.find(({ to }) => to === officer.user.email)?.key
    expect(keyIn(again)).toBe(keyIn(first))
    expect(again).toHaveLength(1)

    const refusing = { send: () => Promise.reject(new MessageRefused('550 no such user')) }
    expect(await sendDeskLetters(world.payload, morning(19), refusing)).toBeGreaterThan(0)
    expect(await sendAt(morning(19, 12))).toEqual([])
  })
})
