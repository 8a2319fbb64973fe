import { fieldKeys } from '@/src/field-keys'
import { decryptField, encryptField } from '@/src/lib/field-cipher'
import { maskAddress, maskIdNumber, maskName, maskPhone } from '@/src/lib/masks'
import type { FieldKind } from './definition'

const PATH = 'cases.answers'

/** The kind of a personal answer says how it is shown. */
export type SecretKind = FieldKind

const MASKS: Partial<Record<FieldKind, (text: string) => string>> = {
  'id-number': maskIdNumber,
  phone: maskPhone,
  address: maskAddress,
  'person-name': maskName,
}

const HIDDEN = '******'

/** What a person answered, and which of the answers are personal. */
export type CaseAnswers = {
  values: Record<string, unknown>
  secret: Record<string, SecretKind>
}

/** Seals the answers of a case for its one column. */
export const sealAnswers = (answers: CaseAnswers): string =>
  encryptField(fieldKeys(), PATH, JSON.stringify(answers))

/** Opens what {@link sealAnswers} sealed. Throws a FieldCipherError when it was changed. */
export const openAnswers = (sealed: string): CaseAnswers =>
  JSON.parse(decryptField(fieldKeys(), PATH, sealed)) as CaseAnswers

const shown = (kind: SecretKind | undefined, value: unknown): unknown => {
  if (kind === undefined) return value
  const mask = MASKS[kind]
  return mask && typeof value === 'string' ? mask(value) : HIDDEN
}

/** The answers as anybody who takes part sees them: personal ones masked. */
export const shownAnswers = ({ secret, values }: CaseAnswers): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, shown(secret[name], value)]),
  )
