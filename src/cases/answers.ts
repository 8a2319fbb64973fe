import { fieldKeys } from '@/src/field-keys'
import { maskAnswer } from '@/src/forms/kinds'
import { decryptField, encryptField } from '@/src/lib/field-cipher'
import type { FieldKind } from './definition'

const PATH = 'cases.answers'

/** The kind of a personal answer says how it is shown. */
export type SecretKind = FieldKind

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

const shown = (kind: SecretKind | undefined, value: unknown): unknown =>
  kind === undefined ? value : maskAnswer(kind, typeof value === 'string' ? value : '')

/** The answers as anybody who takes part sees them: personal ones masked. */
export const shownAnswers = ({ secret, values }: CaseAnswers): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, shown(secret[name], value)]),
  )
