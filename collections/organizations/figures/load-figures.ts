import type { PayloadRequest } from 'payload'
import { type Actor, actorOf, type Scope, scopeOf } from '@/access/actor'
import { covers, holdsAnywhere } from '@/access/policy'
import {
  compareChildren,
  MEASURES,
  type Measure,
  type Order,
  REGISTER_OF,
} from '@/src/database/figures/compare'
import { readFigures } from '@/src/database/figures/read'
import { toIsoDay } from '@/src/lib/dates'
import { forbidden, notFound, notLoggedIn } from '@/src/lib/errors'
import { employerFigures, memberFigures, unionFigures } from '@/src/registers/figures/arrange'
import type { BranchFigures, ChildFigures } from '@/src/registers/figures/branch-figures'
import { ownRow } from '@/src/registers/figures/own-row'

/** A union whose figures may be read, and of which registers. */
export type FiguredUnion = {
  id: number
  name: string
  code: string
  depth: number
  scope: Scope
  may: { members: boolean; employers: boolean }
}

/** Children of one union that are compared at a time. */
export const FIGURES_PAGE = 100

const SELECT = {
  name: true,
  code: true,
  depth: true,
  scope1: true,
  scope2: true,
  scope3: true,
  scope4: true,
  scope5: true,
  scope6: true,
} as const

/** 401 without a log-in, 403 for who works at no union. */
export const figuresReader = (req: PayloadRequest): Actor => {
  const actor = actorOf(req.user)
  if (!actor) throw notLoggedIn()
  if (!holdsAnywhere(actor, 'organizations', 'read')) throw forbidden()
  return actor
}

/**
 * The union, if its figures are this person's to read: numbers of unions belong to all staff of the
 * branch, those of a register to who may read that register there. 404 for every other union.
 */
export const admitToFigures = async (req: PayloadRequest, id: number): Promise<FiguredUnion> => {
  const actor = figuresReader(req)
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    select: SELECT,
    overrideAccess: false,
    req,
  })
  const [union] = docs
  if (!union) throw notFound()
  const scope = scopeOf(union)
  const may = (register: 'organizations' | 'members' | 'employers') =>
    covers(actor, register, 'read', scope)
  if (!may('organizations')) throw notFound()
  return {
    ...{ id, name: union.name, code: union.code ?? '', depth: union.depth ?? 0, scope },
    may: { members: may('members'), employers: may('employers') },
  }
}

/** The figures of the union's branch, without those of registers that are not the person's to read. */
export const loadFigures = async (
  req: PayloadRequest,
  union: FiguredUnion,
): Promise<BranchFigures> => {
  const raw = await readFigures(req, union)
  return {
    unions: unionFigures(raw),
    members: union.may.members ? memberFigures(raw, toIsoDay(new Date())) : null,
    employers: union.may.employers ? employerFigures(raw) : null,
  }
}

/** Whether the person may read the register that a measure is of. */
export const mayCompare = ({ may }: FiguredUnion, measure: Measure): boolean => {
  const register = REGISTER_OF[measure]
  return register === undefined || may[register]
}

const readable =
  (union: FiguredUnion) =>
  (row: ChildFigures): ChildFigures => ({
    ...row,
    ...Object.fromEntries(
      MEASURES.filter((measure) => !mayCompare(union, measure)).map((measure) => [measure, 0]),
    ),
  })

/** The unions directly below, beside what the union's own rows give and the total of the branch. */
export type Comparison = {
  own: ChildFigures
  branch: ChildFigures
  rows: ChildFigures[]
  total: number
  nextPage: number | null
}

/** One page of the unions directly below with the figures of their branches. */
export const loadComparison = async (
  req: PayloadRequest,
  union: FiguredUnion,
  { limit, order, page }: { order: Order | null; page: number; limit: number },
): Promise<Comparison> => {
  const year = toIsoDay(new Date()).slice(0, 4)
  const offset = (page - 1) * limit
  const [raw, { rows, total }] = await Promise.all([
    readFigures(req, union),
    compareChildren(req, union, { year, order, limit, offset }),
  ])
  const show = readable(union)
  return {
    own: show(ownRow(union, raw, 'own', year)),
    branch: show(ownRow(union, raw, 'branch', year)),
    rows: rows.map(show),
    total,
    nextPage: offset + rows.length < total ? page + 1 : null,
  }
}
