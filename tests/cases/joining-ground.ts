import { randomUUID } from 'node:crypto'
import type { Definition } from '@/src/cases/definition'
import { ask, type World } from '../access/ground'
import type { Person, Union } from '../access/tree'
import { someIdNumber } from '../registers/people'
import { step } from '../workflows/cases/standing'
import { type Answered, act, get, idOfNumber, send } from './ground'

/** 网上入会 as the unions configure it. */
export const JOIN_ITEM: Definition = {
  form: {
    applicant: { phone: 'required', idNumber: 'required', email: 'optional' },
    fields: [
      { name: 'employer', kind: 'employer', label: '工作单位', isRequired: true },
      { name: 'area', kind: 'district', label: '上班的地方', isRequired: false },
      {
        name: 'occupation',
        kind: 'choice',
        label: '职业',
        isRequired: false,
        options: ['企业职工', '快递员'].map((label) => ({ label, value: label })),
      },
      {
        name: 'consent',
        kind: 'consent',
        label: '同意书',
        isRequired: true,
        consentText: '我自愿加入工会。',
      },
    ],
  },
  flow: [
    step('handle', { unit: 'employer', roles: ['case-officer', 'registrar'] }),
    step('feedback'),
    step('rate'),
  ],
  effect: 'join',
  extensionDays: 0,
}

let serial = 0

/** Somebody who wants to join. */
export const somebody = () => {
  serial += 1
  return {
    name: '覃小洈',
    idNumber: someIdNumber('19920305'),
    phone: `139${String(20_000_000 + serial)}`,
  }
}

export type Somebody = ReturnType<typeof somebody>

export const applyTo = (
  union: Union,
  applicant: Somebody,
  employer: string | number,
  headers: Record<string, string> = {},
): Promise<Answered> =>
  send(
    {
      ...{ service: 'join', organization: union.code, applicant },
      answers: { employer, consent: true, occupation: '快递员' },
    },
    headers,
  )

/** An employer of the register; its unions, or the county that it lies in. */
export const addEmployer = async (
  { payload }: World,
  place: Union,
  unions: Union[] = [],
): Promise<{ id: number; name: string }> => {
  const name = `宜都${randomUUID().slice(0, 8)}物流有限公司`
  const made = await payload.create({
    collection: 'employers',
    data: {
      ...{ name, organization: place.id },
      unions: unions.map(({ id }) => ({ organization: id })),
    } as never,
    overrideAccess: true,
    context: { seeding: true },
  })
  return { id: Number(made.id), name }
}

/** The officer takes an application up and agrees to it. */
export const admit = async (world: World, officer: Person | null, number: unknown) => {
  const id = await idOfNumber(world, number)
  const accepted = await act(officer, id, 'accept')
  const finished = await act(officer, id, 'finish', { note: '欢迎加入' })
  return { id, accepted, finished }
}

/** The registrar's rows of a person, newest first. */
export const membersOf = async (registrar: Person, { idNumber }: Somebody) => {
  const { body } = await ask(registrar, 'GET', `members?where[idNumber][equals]=${idNumber}`)
  return body.docs ?? []
}

export const tracked = async (sent: Answered) =>
  (await get(null, `cases/track?number=${sent.body.number}&code=${sent.body.queryCode}`)).body
