import type { PayloadRequest } from 'payload'
import type { Organization } from '@/payload-types'
import { readBranches } from '@/src/database/branch-facts'
import { closeUnion } from '@/src/database/close-union'
import { type HeldUnion, holdUnions } from '@/src/database/hold-unions'
import { mergeUnions } from '@/src/database/merge-unions'
import { hangUnder, moveBranch } from '@/src/database/move-branch'
import { renameUnion } from '@/src/database/rename-union'
import { type HistoryEntry, writeHistory } from '@/src/database/union-history'
import { notFound } from '@/src/lib/errors'
import { faultOfSplit } from '@/src/workflows/reorganisation-rules'
import type { Paper } from './asked'
import { makeRoomForListings } from './make-room'
import type { Plan } from './plan'

/** What came of it; kept with the request. */
export type Result = { rows?: Record<string, number>; created?: number }

type Work = { result: Result; history: Omit<HistoryEntry, 'date' | 'documentNumber'>[] }
type Carry = (req: PayloadRequest, plan: Plan) => Promise<Work>

const nameOf = async (req: PayloadRequest, id: number | null): Promise<string | null> =>
  id === null ? null : ((await holdUnions(req, [id])).get(id)?.name ?? null)

const targetOf = ({ target }: Plan): HeldUnion => {
  if (!target) throw notFound()
  return target
}

const move: Carry = async (req, plan) => {
  const { union } = plan
  const target = targetOf(plan)
  const from = await nameOf(req, union.parent)
  const rows = await moveBranch(req, { organization: union.id, parent: target.id })
  return {
    result: { rows },
    history: [{ organization: union.id, kind: 'moved', from, to: target.name }],
  }
}

const merge: Carry = async (req, plan) => {
  const { union } = plan
  const target = targetOf(plan)
  const { children } = await readBranches(req, [union], false)
  await makeRoomForListings(req, union, target)
  const rows = await mergeUnions(req, { organization: union.id, target: target.id })
  const names = { from: union.name, to: target.name }
  return {
    result: { rows },
    history: [
      { organization: union.id, kind: 'merged', ...names, successor: target.id },
      { organization: target.id, kind: 'merged', ...names, predecessor: union.id },
      ...children.map((organization) => ({ organization, kind: 'moved' as const, ...names })),
    ],
  }
}

/** Opened as any union is, by the person who confirms: the rules of the tree and of access hold. */
const openUnion = async (req: PayloadRequest, plan: Plan): Promise<HeldUnion> => {
  const { asked, union } = plan
  const { kind } = await req.payload.findByID({
    collection: 'organizations',
    id: union.id,
    depth: 0,
    select: { kind: true },
    overrideAccess: false,
    req,
  })
  const { id } = await req.payload.create({
    collection: 'organizations',
    data: {
      ...{ name: asked.newName, shortName: asked.newShortName, kind },
      level: asked.newLevel as Organization['level'],
      parent: targetOf(plan).id,
    },
    context: { ...req.context, writesOwnHistory: true },
    overrideAccess: false,
    req,
  })
  const opened = (await holdUnions(req, [id], 'stamping')).get(id)
  if (!opened) throw notFound()
  return opened
}

const split: Carry = async (req, plan) => {
  const { asked, children, union } = plan
  const { deepest } = await readBranches(req, children, true)
  const newLevel = asked.newLevel ?? ''
  const fault = faultOfSplit({ source: union, target: targetOf(plan), children, newLevel, deepest })
  if (fault) throw fault
  const opened = await openUnion(req, plan)
  const rows = await hangUnder(req, children, opened)
  const names = { from: union.name, to: opened.name }
  return {
    result: { rows, created: opened.id },
    history: [
      { organization: union.id, kind: 'split', ...names, successor: opened.id },
      { organization: opened.id, kind: 'founded', ...names, predecessor: union.id },
      ...children.map(({ id }) => ({ organization: id, kind: 'moved' as const, ...names })),
    ],
  }
}

const close: Carry = async (req, { target, union }) => {
  await closeUnion(req, { organization: union.id, successor: target?.id ?? null })
  const entry = { from: union.name, to: target?.name ?? null, successor: target?.id ?? null }
  return { result: {}, history: [{ organization: union.id, kind: 'closed', ...entry }] }
}

const rename: Carry = async (req, { asked, union }) => {
  const { newName: name, newShortName: shortName } = asked
  await renameUnion(req, { organization: union.id, name, shortName })
  return {
    result: {},
    history: [{ organization: union.id, kind: 'renamed', from: union.name, to: name }],
  }
}

const CARRY = { move, merge, split, close, rename }

/**
 * Carries a plan out in the request's transaction and writes the histories of the unions concerned.
 * Errors: those of the operation, see src/database/.
 */
export const carryOut = async (
  req: PayloadRequest,
  plan: Plan,
  paper: Paper & { reorganisation: number },
): Promise<Result> => {
  const { history, result } = await CARRY[plan.asked.kind](req, plan)
  await writeHistory(
    req,
    history.map((entry) => ({ ...entry, ...paper })),
  )
  return result
}
