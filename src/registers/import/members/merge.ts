import {
  type MemberValues,
  PLAIN_COLUMNS,
  type PlainColumn,
  SECRET_COLUMNS,
  type SecretColumn,
  type Standing,
} from '@/src/database/import-members'
import { fieldKeys } from '@/src/field-keys'
import { decryptField, encryptField } from '@/src/lib/field-cipher'
import type { MemberRow } from './row'

/** What a new row holds where the sheet is silent; the form's defaults. */
const DEFAULTS: Partial<Record<PlainColumn, string>> = {
  document_type: '1',
  employment: '1',
  is_migrant: 'false',
}

const encrypt = (field: string, value: string | undefined): string | null =>
  value === undefined ? null : encryptField(fieldKeys(), `members.${field}`, value)

const birthMoment = (day: string | null | undefined): string | null =>
  day ? `${day}T00:00:00Z` : null

/** A new membership's columns, personal ones encrypted. */
export const newValues = (row: MemberRow): MemberValues => {
  const values: Partial<MemberValues> = {}
  for (const column of PLAIN_COLUMNS) values[column] = row.plain[column] ?? DEFAULTS[column] ?? null
  values.birth_date = birthMoment(row.plain.birth_date)
  values.id_number = encrypt('idNumber', row.idNumber)
  values.phone = encrypt('phone', row.phone)
  values.phone_hash = row.phoneHash
  values.home_address = encrypt('homeAddress', row.homeAddress)
  values.bank_card = encrypt('bankCard', row.bankCard)
  values.id_number_hash = row.hash
  values.older_id_number_hash = row.olderHash
  values.custom = Object.keys(row.custom).length > 0 ? JSON.stringify(row.custom) : null
  return values as MemberValues
}

const decrypted = (field: string, stored: string | null): string | null =>
  stored ? decryptField(fieldKeys(), `members.${field}`, stored) : null

/** Columns whose hash or plain text tells that the sheet says something new. */
const secretChanges = (
  row: MemberRow,
  standing: Standing,
): Partial<Record<SecretColumn, string | null>> => {
  const changes: Partial<Record<SecretColumn, string | null>> = {}
  if (row.phoneHash !== standing.phone_hash)
    Object.assign(changes, { phone: encrypt('phone', row.phone), phone_hash: row.phoneHash })
  if (row.homeAddress && row.homeAddress !== decrypted('homeAddress', standing.home_address))
    changes.home_address = encrypt('homeAddress', row.homeAddress)
  if (row.bankCard && row.bankCard !== decrypted('bankCard', standing.bank_card))
    changes.bank_card = encrypt('bankCard', row.bankCard)
  return changes
}

/**
 * The columns of a membership with what the sheet changes in them; null when it changes nothing. What the
 * sheet leaves empty stays.
 */
export const changedValues = (row: MemberRow, standing: Standing): MemberValues | null => {
  const changed = PLAIN_COLUMNS.filter(
    (column) => row.plain[column] !== undefined && row.plain[column] !== standing[column],
  )
  const secrets = secretChanges(row, standing)
  const custom = Object.entries(row.custom).filter(
    ([key, value]) => standing.custom?.[key] !== value,
  )
  if (changed.length + Object.keys(secrets).length + custom.length === 0) return null
  const plain = Object.fromEntries(
    PLAIN_COLUMNS.map((column) => [column, row.plain[column] ?? standing[column]]),
  ) as Record<PlainColumn, string | null>
  const kept = Object.fromEntries(
    SECRET_COLUMNS.map((column) => [column, standing[column]]),
  ) as Record<SecretColumn, string | null>
  const values = custom.length > 0 ? { ...standing.custom, ...row.custom } : standing.custom
  return {
    ...{ ...plain, ...kept, ...secrets },
    birth_date: birthMoment(plain.birth_date),
    // The number is the same: only the key that hashed it may be older.
    id_number_hash: row.hash,
    older_id_number_hash: row.olderHash,
    custom: values ? JSON.stringify(values) : null,
  }
}
