import type { ReorganisationKind } from '@/src/workflows/reorganisation'
import type { Wish } from './ask-server'
import type { PickedUnion } from './union-picker'

/** The form as far as it is filled in. */
export type Filled = {
  kind: ReorganisationKind
  union: PickedUnion | null
  target: PickedUnion | null
  children: number[]
  newName: string
  newShortName: string
  newLevel: string
  reason: string
  documentNumber: string
  /** `YYYY-MM-DD` */
  effectiveDate: string
}

export const EMPTY: Filled = {
  ...{ kind: 'move', union: null, target: null, children: [], newName: '', newShortName: '' },
  ...{ newLevel: '', reason: '', documentNumber: '', effectiveDate: '' },
}

/** Whether enough is filled in to ask what it would change. */
export const isComplete = (filled: Filled): boolean => {
  const { children, kind, newLevel, newName, reason, target, union } = filled
  if (!union || reason.trim() === '') return false
  switch (kind) {
    case 'move':
    case 'merge':
      return target !== null
    case 'split':
      return children.length > 0 && newName.trim() !== '' && newLevel !== ''
    case 'rename':
      return newName.trim() !== ''
    case 'close':
      return true
  }
}

/** What is sent; what the kind does not ask for is left out. */
export const wishOf = (filled: Filled): Wish => {
  const { kind, reason, documentNumber, effectiveDate } = filled
  const names = { newName: filled.newName, newShortName: filled.newShortName }
  return {
    ...{ kind, reason, documentNumber, effectiveDate, organization: filled.union?.id },
    ...(kind === 'rename' ? {} : { target: filled.target?.id }),
    ...(kind === 'rename' || kind === 'split' ? names : {}),
    ...(kind === 'split' ? { children: filled.children, newLevel: filled.newLevel } : {}),
  }
}
