import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { actorOf, type Scope, scopeOf } from '@/access/actor'
import { reachOf } from '@/access/grants'
import { covers } from '@/access/policy'
import { findCounty } from '@/src/database/find-county'
import { type HeldUnion, holdUnions } from '@/src/database/hold-unions'
import { badInput, forbidden } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'

type Row = Partial<Scope> & { id?: string; organization: number }

type Change = {
  req: PayloadRequest
  operation: 'create' | 'update'
  /** Unions before and after, in the order of the form. */
  before: Row[]
  after: Row[]
}

const noUnion = () =>
  badInput('unions', '没有找到所选的工会，请重新选择，或删去空行。', 'organization.required')

/** Rows as they are sent or stored. */
const rowsOf = (value: unknown): Row[] =>
  Array.isArray(value)
    ? value.map((row) => {
        const organization = idOf(row?.organization)
        if (!Number.isSafeInteger(organization)) throw noUnion()
        return { id: row.id, organization: Number(organization) }
      })
    : []

const lacking = (rows: Row[], others: Row[]): number[] => {
  const known = new Set(others.map(({ organization }) => organization))
  return rows.map(({ organization }) => organization).filter((id) => !known.has(id))
}

/** Whoever shares a record may enter and leave it; nobody enters or removes somebody else. */
const checkChanged = (
  { after, before, operation, req }: Change,
  unions: Map<number, HeldUnion>,
) => {
  const added = lacking(after, before)
  for (const id of [...added, ...lacking(before, after)]) {
    const union = unions.get(id)
    if (!union) {
      if (added.includes(id)) throw noUnion()
      continue
    }
    if (req.user && !covers(actorOf(req.user), 'employers', operation, scopeOf(union)))
      throw forbidden(
        '只能增减您管理范围内的工会，别的工会请由它自己或共同的上级工会增减。',
        'employer.union_out_of_reach',
      )
    if (req.user && added.includes(id) && union.status === 'closed')
      throw badInput('unions', '所选的工会已撤销，请另选。', 'organization.closed')
  }
}

/** The rows as they are to be stored: each with the place of its union as it is now. */
const stamped = ({ after, before }: Change, unions: Map<number, HeldUnion>): Row[] => {
  const kept = new Set(before.map(({ id }) => id))
  return after.flatMap(({ id, organization }) => {
    const union = unions.get(organization)
    if (!union) return []
    // The number of a row is taken over from this record only, never from another's.
    return [{ ...(kept.has(id) ? { id } : {}), organization, ...scopeOf(union) }]
  })
}

/** Who registers employers for one union alone need not say where they lie. */
const hintOf = (req: PayloadRequest, data: { organization?: unknown }): number | undefined => {
  const seats = actorOf(req.user)?.appointments.filter(({ role }) =>
    reachOf('employers', 'create', role),
  )
  return idOf(data.organization) ?? (seats?.length === 1 ? seats[0]?.organization : undefined)
}

const ids = (rows: Row[]): number[] => rows.map(({ organization }) => organization)

/**
 * Gives an employer its place: that of its first union, or of the county it lies in while it has none;
 * and each of its unions theirs. Whatever place is sent is overwritten.
 *
 * Errors: 400 `employer.place_required`, `employer.union_twice`, `organization.required`,
 * `organization.closed`; 403 `employer.union_out_of_reach`, `organization.out_of_reach`.
 */
export const placeEmployer: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = rowsOf(originalDoc?.unions)
  const change = { req, operation, before, after: rowsOf(data.unions ?? before) }
  if (new Set(ids(change.after)).size < change.after.length)
    throw badInput('unions', '同一个工会填了两次，请删去一行。', 'employer.union_twice')
  const hint = data.divisionCode ? undefined : (ids(change.after)[0] ?? hintOf(req, data))
  const place = await findCounty(req, {
    organization: idOf(data.place) ?? hint,
    divisionCode: data.divisionCode,
  })
  const home = ids(change.after)[0] ?? place
  if (home === null)
    throw badInput(
      'place',
      '请选择单位所在地的总工会，或填写 12 位行政区划代码。',
      'employer.place_required',
    )
  const unions = await holdUnions(req, [...new Set([home, ...ids(before), ...ids(change.after)])])
  checkChanged(change, unions)
  const scope = scopeOf(unions.get(home) ?? {})
  const isPlaced = change.after.length === 0
  if (req.user && isPlaced && !covers(actorOf(req.user), 'employers', operation, scope))
    throw forbidden('单位所在地不在您的管理范围内，请重新选择。', 'organization.out_of_reach')
  const createdBy =
    operation === 'create' ? (req.user?.id ?? data.createdBy) : originalDoc?.createdBy
  return {
    ...data,
    ...{ place, organization: home, ...scope, unions: stamped(change, unions) },
    createdBy: idOf(createdBy) ?? null,
  }
}
