import type { FlattenedField, Payload } from 'payload'
import { type HashRule, hashByRule } from '@/collections/shared/secret-field'
import { transaction } from '../database/pool'
import {
  countStale,
  dropOlderHashes,
  type SecretRow,
  type SecretTable,
  staleRows,
  writeRows,
} from '../database/secret-rows'
import { fieldKeys } from '../field-keys'
import { decryptField, encryptField, isEncrypted } from '../lib/field-cipher'

const BATCH = 1000

type Secret = { column: string; path: string }
type Hash = { column: string; rule: HashRule; sourceColumn: string; typeColumn: string | null }
type Target = SecretTable & { secretsByColumn: Secret[]; hashes: Hash[] }

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const targetOf = (fields: FlattenedField[], table: string, prefix: string): Target | null => {
  const columnOf = (name: string): string => `${prefix}${snake(name)}`
  const secretsByColumn = fields.flatMap(({ custom, name }): Secret[] =>
    typeof custom?.secret === 'string' ? [{ column: columnOf(name), path: custom.secret }] : [],
  )
  if (secretsByColumn.length === 0) return null
  const hashes = fields.flatMap(({ custom, name }): Hash[] => {
    const rule = custom?.hash as HashRule | undefined
    if (!rule) return []
    const typeColumn = typeof rule.type === 'string' ? null : columnOf(rule.type.field)
    return [{ column: columnOf(name), rule, sourceColumn: columnOf(rule.source), typeColumn }]
  })
  const typeColumns = hashes.flatMap(({ typeColumn }) => (typeColumn ? [typeColumn] : []))
  return {
    ...{ table, secretsByColumn, hashes, secrets: secretsByColumn.map(({ column }) => column) },
    others: [...hashes.map(({ column }) => column), ...new Set(typeColumns)],
  }
}

/** Every table with encrypted fields, versions included, read off the configuration. */
const targetsOf = (payload: Payload): Target[] =>
  payload.config.collections.flatMap(({ flattenedFields, slug, versions }) => {
    const table = snake(slug).replaceAll('-', '_')
    const both = [
      targetOf(flattenedFields, table, ''),
      versions ? targetOf(flattenedFields, `_${table}_v`, 'version_') : null,
    ]
    return both.filter((target): target is Target => target !== null)
  })

/** The row under the newest key: values encrypted anew, hashes made anew from the plain text. */
const renewed = ({ hashes, secretsByColumn }: Target, row: SecretRow): SecretRow => {
  const keys = fieldKeys()
  const plain = Object.fromEntries(
    secretsByColumn.map(({ column, path }) => {
      const value = row[column]
      return [column, isEncrypted(value) ? decryptField(keys, path, value) : null]
    }),
  )
  const made: SecretRow = { id: row.id }
  for (const { column, path } of secretsByColumn) {
    const text = plain[column]
    made[column] =
      text === null || text === undefined ? (row[column] ?? null) : encryptField(keys, path, text)
  }
  for (const { column, rule, sourceColumn, typeColumn } of hashes) {
    const text = plain[sourceColumn]
    const type =
      typeColumn && typeof rule.type !== 'string' ? { [rule.type.field]: row[typeColumn] } : {}
    made[column] = text ? hashByRule(rule, type, text) : (row[column] ?? null)
  }
  return made
}

const rotateTable = async (target: Target, report: (rows: number) => void): Promise<number> => {
  const keyId = fieldKeys()[0].id
  const columns = [...target.secrets, ...target.hashes.map(({ column }) => column)]
  let after = 0
  let done = 0
  for (;;) {
    const count = await transaction(async (client) => {
      const rows = await staleRows(client, target, { after, keyId, limit: BATCH })
      const [last] = rows.slice(-1)
      if (!last) return 0
      await writeRows(
        client,
        target.table,
        columns,
        rows.map((row) => renewed(target, row)),
      )
      after = last.id
      return rows.length
    })
    if (count === 0) return done
    done += count
    report(done)
  }
}

/** What a run did: rows written anew, by table. */
export type Rotation = { rotated: Record<string, number>; forgotten: number }

/**
 * Encrypts every personal field that an older key still holds with the newest one (FIELD_KEY = "new,old"),
 * a thousand rows a transaction: a run that is cut short goes on where it stopped. Hashes under both keys
 * stand while both keys are set, so that nobody can join twice in between; a run with the new key alone
 * forgets those of the old one.
 *
 * Throws FieldCipherError `field_cipher.key` when a value's key is not among those set.
 */
export const rotateKeys = async (
  payload: Payload,
  report: (table: string, rows: number) => void = () => {},
): Promise<Rotation> => {
  const targets = targetsOf(payload)
  const rotated: Record<string, number> = {}
  for (const target of targets)
    rotated[target.table] = await rotateTable(target, (rows) => report(target.table, rows))
  let forgotten = 0
  if (fieldKeys().length === 1)
    for (const { hashes, table } of targets)
      for (const { column, rule } of hashes)
        if (rule.isOlder)
          forgotten += await transaction((client) => dropOlderHashes(client, table, column))
  return { rotated, forgotten }
}

/** How many rows of all tables are still under an older key. */
export const countUnderOlderKeys = async (payload: Payload): Promise<number> => {
  const keyId = fieldKeys()[0].id
  let total = 0
  for (const target of targetsOf(payload))
    total += await transaction((client) => countStale(client, target, keyId))
  return total
}
