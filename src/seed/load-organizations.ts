import type { PoolClient } from 'pg'
import {
  insertOrganizations,
  type OrganizationRow,
  readUnions,
  reserveIds,
  type StoredUnion,
} from '@/src/database/insert-organizations'
import { transaction } from '@/src/database/pool'
import { divisionUnions } from '@/src/seed/divisions'
import { placeBelow, recordColumns, treeColumns } from '@/src/seed/organization-rows'
import type { OrganizationSeed, UnionRecord } from '@/src/seed/types'
import { unionRecords } from '@/src/seed/union-records'
import { inventedUnions } from '@/src/seed/unions'

const CHUNK = 5000

/** The columns of a record for a union that has none: false rather than null, as forms expect. */
function emptyRecord(records: UnionRecord[]): OrganizationRow {
  const columns = records[0] ? Object.entries(recordColumns(records[0], null)) : []
  return Object.fromEntries(
    columns.map(([column, value]) => [column, typeof value === 'boolean' ? false : null]),
  )
}

async function insertMissing(
  client: PoolClient,
  unions: OrganizationSeed[],
): Promise<Map<string, StoredUnion>> {
  const known = await readUnions(client)
  const missing = unions.filter(({ code }) => !known.has(code))
  const ids = await reserveIds(client, missing.length)
  const records = unionRecords(unions.filter(({ code }) => code.length < 12))
  const byCode = new Map(records.map((record) => [record.code, record]))
  const empty = emptyRecord(records)
  const rows = missing.map((union, index) => {
    const parent = union.parentCode === null ? undefined : known.get(union.parentCode)
    const id = ids[index] ?? 0
    const stored = { ...union, id, ...placeBelow(parent, id) }
    known.set(union.code, stored)
    const record = byCode.get(union.code)
    const details = record ? recordColumns(record, parent?.name ?? null) : empty
    return { ...treeColumns(union, stored, parent?.id ?? null), ...details }
  })
  for (let start = 0; start < rows.length; start += CHUNK) {
    await insertOrganizations(client, rows.slice(start, start + CHUNK))
  }
  return known
}

/**
 * Writes the unions that the database lacks, scope columns computed, in one transaction.
 * @returns all unions by code
 */
export function loadOrganizations(options: {
  villages: boolean
  /** Unions beside those of the demonstration, parents before children. */
  further?: OrganizationSeed[]
}): Promise<Map<string, StoredUnion>> {
  const unions = [...divisionUnions(options), ...inventedUnions(), ...(options.further ?? [])]
  return transaction((client) => insertMissing(client, unions))
}
