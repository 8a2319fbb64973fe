import type { HeldCase } from '@/src/database/cases/hold-case'
import type { Line, NextCase } from '@/src/database/cases/write-move'
import type { Move } from '@/src/workflows/cases/decide'
import type { ActInput } from './act-input'
import { forApplicant, forDesk, type NoticeKind, type NoticeRow, type Reachable } from './notices'

type Told = {
  held: HeldCase
  input: ActInput
  move: Move
  next: NextCase
  line: Line
  reach: Reachable
  /** What only the applicant learns, e.g. the link of a card. */
  told: Record<string, unknown> | null
}

/** What the applicant is told of an action; null = it stands on the tracking page only. */
const kindFor = ({ input, line, move, next }: Told): NoticeKind | null => {
  if (line.by === 'applicant') return null
  if (next.state === 'returned') return 'question'
  if (input.action === 'finish') return 'result'
  if (move.extension === 'agreed') return 'extended'
  return input.action === 'dispatch' ? 'moved' : null
}

/** The unions whose officers have something to do after an action. */
const desksFor = ({ held, line, move, next }: Told): number[] => {
  const newcomers = Object.keys(next.participants).filter((id) => !held.participants[id])
  const holder = next.holder?.id
  const woken = line.by === 'applicant' && next.isOpen ? [held.organization] : []
  const asked = next.state === 'approving' && next.approver !== null ? [next.approver] : []
  const backAtWork =
    held.state === 'approving' && next.state === 'handling' ? [held.organization] : []
  const judges =
    move.extension === 'asked' ? [held.organization, ...Object.keys(next.supervisors)] : []
  const all = [...newcomers.map(Number), ...(holder ? [holder] : []), ...woken, ...asked]
  return [...new Set([...all, ...backAtWork, ...judges.map(Number)])]
}

/** The notices that an action calls for. */
export const noticesOf = (told: Told): NoticeRow[] => {
  const kind = kindFor(told)
  return [
    ...(kind ? forApplicant(kind, told.reach, told.told) : []),
    ...desksFor(told).map((union) => forDesk('assigned', union)),
  ]
}
