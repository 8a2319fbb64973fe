// A thread that invents the members of one region after the other and hands back lines for COPY.
import { parentPort } from 'node:worker_threads'
import { fieldKeys } from '@/src/field-keys'
import { randomOf } from '@/src/seed/random'
import {
  type Cell,
  type InventedMember,
  inventMember,
  type MemberUnion,
  momentOf,
} from './invent-member'

/** A region to be filled. */
export type RegionTask = {
  /** Six digits. */
  region: string
  unions: MemberUnion[]
  /** The id of its first member; the others follow. */
  firstId: number
}

/** The region's rows as COPY reads them. */
export type RegionLines = { members: Uint8Array; changes: Uint8Array }

/** No value here holds a tab, a line break or a backslash. */
const lineOf = (cells: Cell[]): string => `${cells.map((cell) => cell ?? '\\N').join('\t')}\n`

const changeLines = (id: number, union: MemberUnion, { ledger }: InventedMember): string =>
  ledger
    .map(({ kind, date, reason }) =>
      lineOf([id, kind, momentOf(date), reason, union.id, ...union.scope]),
    )
    .join('')

const makeRegion = ({ firstId, region, unions }: RegionTask): RegionLines => {
  const keys = fieldKeys()
  const random = randomOf(`members ${region}`)
  const members: string[] = []
  const changes: string[] = []
  for (const union of unions) {
    for (let made = 0; made < union.members; made += 1) {
      const ordinal = members.length
      const id = firstId + ordinal
      const member = inventMember(keys, random, { id, region, ordinal, union })
      members.push(lineOf(member.columns))
      changes.push(changeLines(id, union, member))
    }
  }
  return { members: Buffer.from(members.join('')), changes: Buffer.from(changes.join('')) }
}

parentPort?.on('message', (task: RegionTask) => {
  const { changes, members } = makeRegion(task)
  parentPort?.postMessage({ changes, members })
})
