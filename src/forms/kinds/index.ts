import type { FieldKind } from '@/src/cases/definition'
import { CHOICE_KINDS } from './choices'
import { CONTACT_KINDS } from './contacts'
import { DATE_KINDS } from './dates'
import { DISTRICT_KINDS } from './districts'
import { EMPLOYER_KINDS } from './employers'
import { FILE_KINDS } from './files'
import type { Kind } from './kind'
import { NUMBER_KINDS } from './numbers'
import { TEXT_KINDS } from './texts'

/** Kinds that a person answers; the others are headings and sums. */
export type AskedKind = Exclude<FieldKind, 'section' | 'computed'>

export const KINDS: Record<AskedKind, Kind> = {
  ...TEXT_KINDS,
  ...NUMBER_KINDS,
  ...DATE_KINDS,
  ...CHOICE_KINDS,
  ...CONTACT_KINDS,
  ...EMPLOYER_KINDS,
  ...DISTRICT_KINDS,
  ...FILE_KINDS,
}

export const isAsked = (kind: FieldKind): kind is AskedKind => kind in KINDS

/** The kinds whose answers are personal whatever the form says; shown masked. */
export const secretKinds: ReadonlySet<FieldKind> = new Set(
  Object.entries(KINDS)
    .filter(([, { mask }]) => mask !== undefined)
    .map(([kind]) => kind as FieldKind),
)

/** What others see of a personal answer: its kind's own mask, else nothing at all. */
export const maskAnswer = (kind: FieldKind, text: string): string => {
  const mask = isAsked(kind) ? KINDS[kind].mask : undefined
  return mask ? mask(text) : '******'
}
