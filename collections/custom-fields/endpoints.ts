import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf, type Scope, scopeOf } from '@/access/actor'
import { PERSONAL_ROLES } from '@/access/fields'
import { covers, holdsAnywhere } from '@/access/policy'
import { badInput, forbidden, notFound, notLoggedIn } from '@/src/lib/errors'
import {
  type CustomField,
  type CustomInput,
  type CustomRegister,
  definitionsFor,
  isVisibleField,
  type Place,
  seenFields,
} from '@/src/registers/custom-fields'
import { CUSTOM_REGISTERS } from '@/src/registers/custom-fields/custom-field'
import { answerPrivately } from '../shared/acts'

/** What the console draws a field from. */
export type OfferedField = CustomInput & {
  isPersonal: boolean
  /** Of the union that added it. */
  unionName: string
}

/** More than any form or filter can bear. */
const MOST_OFFERED = 300

const registerOf = (value: unknown): CustomRegister => {
  const known = CUSTOM_REGISTERS.find((register) => register.value === value)?.value
  if (!known || !(known in PERSONAL_ROLES))
    throw badInput('register', '没有这个台账，请刷新页面后再试。', 'custom_field.register')
  return known as CustomRegister
}

type Union = Partial<Scope> & { id: number; name?: string; shortName?: string | null }

const findUnions = async (req: PayloadRequest, ids: number[]): Promise<Union[]> => {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { id: { in: ids } },
    limit: MOST_OFFERED,
    pagination: false,
    depth: 0,
    select: { name: true, shortName: true },
    overrideAccess: false,
    req,
  })
  return docs as Union[]
}

const nameUnions = async (req: PayloadRequest, fields: CustomField[]): Promise<OfferedField[]> => {
  const unions = await findUnions(req, [...new Set(fields.map((field) => field.organization))])
  return fields.map(
    ({ help, isPersonal, isRetired, key, label, options, organization, ...field }) => {
      const union = unions.find(({ id }) => id === organization)
      return {
        ...{ key, label, type: field.type, options, help, required: field.required },
        ...{ isPersonal, isRetired, unionName: union?.shortName || union?.name || '' },
      }
    },
  )
}

/** Where the record lies, or will lie: a new union lies below the one named, in no union of its own yet. */
const placeAsked = async (
  req: PayloadRequest,
  register: CustomRegister,
  organization: number,
): Promise<Place> => {
  const [union] = await findUnions(req, [organization])
  if (!union) throw notFound()
  const isNew = register === 'organizations' && req.query.below === '1'
  return { ...scopeOf(union), organization: isNew ? null : organization }
}

const fieldsOfRecord = async (
  req: PayloadRequest,
  register: CustomRegister,
  organization: number,
): Promise<CustomField[]> => {
  const place = await placeAsked(req, register, organization)
  if (!covers(actorOf(req.user), register, 'read', place)) throw notFound()
  return seenFields(req.user, register, place, (await definitionsFor(req)).at(register, place))
}

/** Personal fields are in no filter; their labels are told to who already has the key from a record. */
const fieldsOfList = async (
  req: PayloadRequest,
  register: CustomRegister,
): Promise<CustomField[]> => {
  const { keys } = req.query
  const wanted = typeof keys === 'string' ? keys.split(',') : null
  return (await definitionsFor(req)).all.filter(
    (field) =>
      field.register === register &&
      (wanted ? wanted.includes(field.key) : !field.isPersonal) &&
      isVisibleField(req.user, field),
  )
}

/**
 * `GET /api/custom-fields/for?register=…`: the fields that the person may filter a register's list by;
 * with `organization` those of the form of a record there (`below=1`: of a new union under it); with
 * `keys` those named. At most 300, those of superior unions first.
 */
export const fieldsFor: Endpoint = {
  path: '/for',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw notLoggedIn()
    const register = registerOf(req.query.register)
    if (!holdsAnywhere(actorOf(req.user), register, 'read')) throw forbidden()
    const organization = Number(req.query.organization)
    const fields =
      Number.isSafeInteger(organization) && organization > 0
        ? await fieldsOfRecord(req, register, organization)
        : await fieldsOfList(req, register)
    const offered = await nameUnions(req, fields.slice(0, MOST_OFFERED))
    return answerPrivately({ fields: offered })
  },
}
