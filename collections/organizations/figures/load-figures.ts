import type { PayloadRequest } from 'payload'
import { covers } from '@/access/policy'
import {
  compareChildren,
  MEASURES,
  type Measure,
  type Order,
  REGISTER_OF,
} from '@/src/database/figures/compare'
import { readFigures } from '@/src/database/figures/read'
import { toIsoDay } from '@/src/lib/dates'
import { employerFigures, memberFigures, unionFigures } from '@/src/registers/figures/arrange'
import type { BranchFigures, ChildFigures } from '@/src/registers/figures/branch-figures'
import { ownRow } from '@/src/registers/figures/own-row'
import { actorFor } from '../../shared/acts'
import { type FiguredUnion, findFiguredUnion } from './figured-union'

/** A union whose figures may be read, and of which registers. */
export type RegisterUnion = FiguredUnion & { may: { members: boolean; employers: boolean } }

/**
 * The union, if its figures are this person's to read: numbers of unions belong to all staff of the
 * branch, those of a register to who may read that register there. Throws 401, 403, 404.
 */
export const admitToFigures = async (req: PayloadRequest, id: number): Promise<RegisterUnion> => {
  const actor = actorFor(req, 'organizations', 'read')
  const union = await findFiguredUnion(req, id, {
    ...{ actor, guarded: 'organizations', action: 'read' },
  })
  const may = (register: 'members' | 'employers') => covers(actor, register, 'read', union.scope)
  return { ...union, may: { members: may('members'), employers: may('employers') } }
}

/** The figures of the union's branch, without those of registers that are not the person's to read. */
export const loadFigures = async (
  req: PayloadRequest,
  union: RegisterUnion,
): Promise<BranchFigures> => {
  const raw = await readFigures(req, union)
  return {
    unions: unionFigures(raw),
    members: union.may.members ? memberFigures(raw, toIsoDay(new Date())) : null,
    employers: union.may.employers ? employerFigures(raw) : null,
  }
}

/** Whether the person may read the register that a measure is of. */
export const mayCompare = ({ may }: RegisterUnion, measure: Measure): boolean => {
  const register = REGISTER_OF[measure]
  return register === undefined || may[register]
}

const readable =
  (union: RegisterUnion) =>
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
  union: RegisterUnion,
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
