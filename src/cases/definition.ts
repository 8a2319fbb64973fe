import type { Role } from '@/access/roles'

/**
 * What a service item asks and how it is handled, as data. A published edition is kept for good in
 * `service-definitions`; a case finishes on the edition that it began with.
 */

/** What one field of a form asks for. `section` is a heading, `computed` is worked out from other answers. */
export const FIELD_KINDS = [
  'text',
  'long-text',
  'number',
  'date',
  'choice',
  'choices',
  'person-name',
  'phone',
  'id-number',
  'employer',
  'address',
  'district',
  'files',
  'consent',
  'section',
  'computed',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** One of the answers to choose from; long lists show it under its group. */
export type FieldOption = { value: string; label: string; group?: string }

export type FormField = {
  /** Unique in the form; the key of the answer. */
  name: string
  kind: FieldKind
  label: string
  help?: string
  isRequired: boolean
  /** Of a `district` they are the places below the union addressed (src/cases/districts.ts). */
  options?: FieldOption[]
  /** Asked only while another field has this value. */
  shownWhen?: { field: string; equals: string }
  /** Bounds: of a number its value, of a text its characters, of files their number. */
  min?: number
  max?: number
  /** The words that are agreed to. */
  consentText?: string
  /** Told to nobody who need not know, whatever its kind: income, illness, family (PIPL art. 28). */
  isPersonal?: boolean
  /** `computed`: a sum over numeric fields, and the classes that its value falls into, first match. */
  expression?: string
  classes?: { when: string; label: string }[]
}

/** What is asked about the person besides the name. */
export type ApplicantRule = 'required' | 'optional' | 'none'

export type Form = {
  applicant: { phone: ApplicantRule; idNumber: ApplicantRule; email: ApplicantRule }
  fields: FormField[]
}

export const STEP_KINDS = [
  'verify',
  'dispatch',
  'handle',
  'approve',
  'publicise',
  'feedback',
  'rate',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** Which union does a step. `up` is one above the union that holds the case. */
export const STEP_UNITS = ['same', 'up', 'employer', 'place', 'level'] as const
export type StepUnit = (typeof STEP_UNITS)[number]

export const LIMIT_UNITS = ['working-days', 'days', 'hours'] as const
export type Limit = { amount: number; unit: (typeof LIMIT_UNITS)[number] }

export type FlowStep = {
  kind: StepKind
  title: string
  unit: StepUnit
  /** With unit `level`: that level above (or of) the union that was addressed. */
  level?: 'province' | 'city' | 'county' | 'township' | 'grassroots'
  /** Who may act besides the union's branch-admin; empty = case-officer. */
  roles: Role[]
  /** How long the step may take; null = no limit. For `publicise` the days of the public notice. */
  limit: Limit | null
  /** A reminder so many hours before the deadline; 0 = none. */
  remindHours: number
  whenMissed: 'remind' | 'escalate'
}

/** What finishing a case with success sets off. */
export const EFFECTS = ['none', 'join'] as const
export type Effect = (typeof EFFECTS)[number]

export type Definition = {
  form: Form
  flow: FlowStep[]
  effect: Effect
  /** The longest extension in days (信访工作条例 2022: at most 30). */
  extensionDays: number
}
