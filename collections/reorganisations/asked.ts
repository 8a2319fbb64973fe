import { toIsoDay } from '@/src/lib/dates'
import { badInput } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'
import { REORGANISATION_KINDS, type ReorganisationKind } from '@/src/workflows/reorganisation'

/** What is to be done, as a person sent it or as it is stored. */
export type Asked = {
  kind: ReorganisationKind
  organization: number
  /** The new parent, or the union that takes over. */
  target: number | null
  children: number[]
  newName: string
  newShortName: string | null
  newLevel: string | null
}

/** On which paper it rests. */
export type Paper = { date: string; documentNumber: string | null }

type Data = Record<string, unknown>

const LONGEST_NAME = 100
const LONGEST_SHORT_NAME = 30
const MOST_CHILDREN = 200

const MISSING_TARGET: Partial<Record<ReorganisationKind, string>> = {
  move: '请选择新的上级工会。',
  merge: '请选择并入哪个工会。',
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const kindOf = (data: Data): ReorganisationKind => {
  const kind = REORGANISATION_KINDS.find((known) => known === data.kind)
  if (!kind) throw badInput('kind', '请选择要办理的调整事项。', 'reorganisation.kind')
  return kind
}

const childrenOf = (value: unknown): number[] => {
  const ids = Array.isArray(value) ? value.map(idOf) : []
  const known = [...new Set(ids.filter((id): id is number => id !== undefined))]
  if (known.length > MOST_CHILDREN)
    throw badInput(
      'children',
      `一次最多划出 ${MOST_CHILDREN} 个下级工会，请分几次办理。`,
      'split.too_many',
    )
  return known
}

const checkNames = ({ kind, newName, newShortName }: Asked): void => {
  if (kind !== 'rename' && kind !== 'split') return
  if (newName === '') throw badInput('newName', '请填写新的名称。', 'rename.name_required')
  if (newName.length > LONGEST_NAME)
    throw badInput('newName', `名称请控制在 ${LONGEST_NAME} 字以内。`, 'rename.name_too_long')
  if ((newShortName?.length ?? 0) > LONGEST_SHORT_NAME)
    throw badInput(
      'newShortName',
      `简称请控制在 ${LONGEST_SHORT_NAME} 字以内。`,
      'rename.name_too_long',
    )
}

/**
 * Reads a request. Errors: 400 with the field, when something is missing or cannot be read.
 */
export const readAsked = (data: Data): Asked => {
  const kind = kindOf(data)
  const organization = idOf(data.organization)
  if (organization === undefined)
    throw badInput('organization', '请选择要调整的工会。', 'organization.required')
  const target = kind === 'rename' ? null : (idOf(data.target) ?? null)
  const missing = MISSING_TARGET[kind]
  if (target === null && missing) throw badInput('target', missing, 'reorganisation.target')
  const asked: Asked = {
    kind,
    organization,
    target,
    children: kind === 'split' ? childrenOf(data.children) : [],
    newName: text(data.newName),
    newShortName: text(data.newShortName) || null,
    newLevel: kind === 'split' ? text(data.newLevel) || null : null,
  }
  checkNames(asked)
  if (kind === 'split' && asked.newLevel === null)
    throw badInput('newLevel', '请选择新工会的层级。', 'split.level_required')
  return asked
}

/** The day on which it takes effect (today where none was given) and the number of the approval. */
export const readPaper = (data: Data): Paper => ({
  date: toIsoDay(text(data.effectiveDate) || new Date()),
  documentNumber: text(data.documentNumber) || null,
})
