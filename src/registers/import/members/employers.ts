import { linkEmployers } from '@/src/database/link-employers'
import { pool } from '@/src/database/pool'
import type { Numbered, Place } from '../register'
import type { MemberRow } from './row'

/** Which employer of the branch a name in a sheet means; null where none or more than one is meant. */
export const employersNamed = async (
  rows: readonly Numbered<MemberRow>[],
  place: Place,
): Promise<(row: MemberRow) => number | null> => {
  const names = [...new Set(rows.flatMap(({ row }) => row.plain.employer_name ?? []))]
  const ids = await linkEmployers(
    pool,
    place,
    names.map((name) => ({ name })),
  )
  const byName = new Map(names.map((name, at) => [name, ids[at] ?? null]))
  return ({ plain }) => byName.get(plain.employer_name ?? '') ?? null
}
