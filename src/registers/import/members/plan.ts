import {
  type ChangedMember,
  findStandings,
  insertLedger,
  insertMembers,
  type LedgerLine,
  type NewMember,
  openTransfers,
  reserveMemberIds,
  type Standing,
  updateMembers,
} from '@/src/database/import-members'
import { type ImportContext, type Numbered, type Plan, StaleRows } from '../register'
import { type Decision, decide } from './decide'
import { employersNamed } from './employers'
import { changedValues, newValues } from './merge'
import type { MemberRow } from './row'

/** Everything that one transaction will write. */
type Work = {
  employerOf: (row: MemberRow) => number | null
  members: NewMember[]
  changed: ChangedMember[]
  lines: LedgerLine[]
  transfers: { member: number; from: number }[]
  unchanged: number
  rejected: Plan['rejected']
}

/** While keys change, a person may still be stored under the hash of the older one. */
const hashesOf = ({ hash, olderHash }: MemberRow): string[] =>
  olderHash === null ? [hash] : [hash, olderHash]

const standingsOf = async (rows: readonly Numbered<MemberRow>[], organization: number) => {
  const found = await findStandings(
    rows.flatMap(({ row }) => hashesOf(row)),
    organization,
  )
  const byHash = new Map<string, Standing[]>()
  for (const standing of found)
    byHash.set(standing.hash, [...(byHash.get(standing.hash) ?? []), standing])
  return (row: MemberRow): Standing[] => hashesOf(row).flatMap((hash) => byHash.get(hash) ?? [])
}

const lineOf = (row: MemberRow, member: number, kind: LedgerLine['kind']): LedgerLine => ({
  ...{ member, kind, date: row.date },
  reason: kind === row.kind ? row.reason : null,
})

const addInsert = (
  work: Work,
  id: number,
  row: MemberRow,
  { askFrom, lines, status }: Extract<Decision, { do: 'insert' }>,
): void => {
  const joinedAt = status === 'pending' ? null : `${row.date}T00:00:00Z`
  const employer_id = work.employerOf(row)
  const place = { id, employer_id, status, joined_at: joinedAt }
  work.members.push(Object.assign(newValues(row), place))
  for (const kind of lines) work.lines.push(lineOf(row, id, kind))
  if (askFrom !== undefined) work.transfers.push({ member: id, from: askFrom })
}

const DIFFERS = '此人已是本工会会员，且内容与登记的不同；要更新，导入方式请选“新增并更新”'

const addKeepUp = (
  work: Work,
  { number, row }: Numbered<MemberRow>,
  { change, standing }: Extract<Decision, { do: 'keep-up' }>,
  isAddOnly: boolean,
): void => {
  const values = changedValues(row, standing)
  if (values === null && change === null) work.unchanged += 1
  else if (isAddOnly && change === null)
    work.rejected.push({ number, faults: [{ column: null, message: DIFFERS }] })
  else {
    const { id, updated_at } = standing
    if (values) work.changed.push({ ...values, id, employer_id: work.employerOf(row), updated_at })
    if (change) work.lines.push(lineOf(row, standing.id, change))
  }
}

/** Finds out what rows of members mean for the register as it stands. */
export const planMembers = async (
  { createdBy, mode, place }: ImportContext,
  rows: readonly Numbered<MemberRow>[],
): Promise<Plan> => {
  const standings = await standingsOf(rows, place.organization)
  const decided = rows.map((numbered) => ({
    numbered,
    decision: decide(numbered.row, standings(numbered.row), mode),
  }))
  const news = decided.filter(({ decision }) => decision.do === 'insert')
  const ids = mode === 'check' ? [] : await reserveMemberIds(news.length)
  // Only where the sheet says something new of the employer.
  const named = decided.flatMap(({ decision, numbered }) =>
    decision.do === 'insert' ||
    (decision.do === 'keep-up' &&
      decision.standing.employer_name !== numbered.row.plain.employer_name)
      ? [numbered]
      : [],
  )
  const work: Work = {
    employerOf: await employersNamed(mode === 'check' ? [] : named, place),
    ...{ members: [], changed: [], lines: [], transfers: [], unchanged: 0, rejected: [] },
  }
  for (const { decision, numbered } of decided) {
    if (decision.do === 'insert') addInsert(work, ids.shift() ?? 0, numbered.row, decision)
    else if (decision.do === 'keep-up') addKeepUp(work, numbered, decision, mode === 'add')
    else if (decision.do === 'nothing') work.unchanged += 1
    else work.rejected.push({ number: numbered.number, faults: [decision.fault] })
  }
  return {
    accepted: rows.length - work.unchanged - work.rejected.length,
    unchanged: work.unchanged,
    rejected: work.rejected,
    write: async (client, { organization, ...held }) => {
      const { scope1, scope2, scope3, scope4, scope5, scope6 } = held
      const scope = { scope1, scope2, scope3, scope4, scope5, scope6 }
      const placed = { organization, createdBy, scope }
      const updated = await updateMembers(client, work.changed)
      if (updated !== work.changed.length) throw new StaleRows()
      await insertMembers(client, work.members, placed)
      await insertLedger(client, work.lines, placed)
      await openTransfers(client, work.transfers, createdBy)
    },
  }
}
