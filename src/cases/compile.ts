import { createHash } from 'node:crypto'
import type { BusinessRole } from '@/access/roles'
import { toExpression } from '@/src/forms/expressions'
import { formProblems } from '@/src/forms/form-problems'
import { STEP_KIND_LABELS } from '@/src/lib/codes/service-items'
import type { FieldProblem } from '@/src/lib/errors'
import type { ApplicantRule, Definition, Effect, FlowStep, FormField } from './definition'
import { flowProblems, type Offering } from './flow-problems'

/** One row of the form as staff fill it in (collections/services/fields/form.ts). */
export type FormRow = {
  name?: string | null
  kind?: FormField['kind'] | null
  label?: string | null
  help?: string | null
  isRequired?: boolean | null
  isPersonal?: boolean | null
  /** One option a line. */
  options?: string | null
  min?: number | null
  max?: number | null
  consentText?: string | null
  expression?: string | null
  /** One class a line: `类别：条件`. */
  classes?: string | null
  /** Label or name of an earlier row. */
  shownWhenField?: string | null
  shownWhenValue?: string | null
}

/** One row of the flow as staff fill it in (collections/services/fields/flow.ts). */
export type FlowRow = {
  kind?: FlowStep['kind'] | null
  title?: string | null
  unit?: FlowStep['unit'] | null
  level?: FlowStep['level'] | null
  roles?: BusinessRole[] | null
  limitAmount?: number | null
  limitUnit?: 'working-days' | 'days' | 'hours' | null
  remindHours?: number | null
  whenMissed?: FlowStep['whenMissed'] | null
}

/** The part of a listing that says what is asked and how it is handled. */
export type Listing = {
  asksPhone?: ApplicantRule | null
  asksIdNumber?: ApplicantRule | null
  asksEmail?: ApplicantRule | null
  formFields?: readonly FormRow[] | null
  flowSteps?: readonly FlowRow[] | null
  effect?: Effect | null
  extensionDays?: number | null
}

export type Compiled = { definition: Definition; problems: FieldProblem[] }

const trimmed = (text: string | null | undefined): string => text?.trim() ?? ''

const linesOf = (text: string | null | undefined): string[] =>
  trimmed(text)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** An option is kept as it reads: what was answered stays readable whatever becomes of the list. */
const optionsOf = (row: FormRow): FormField['options'] =>
  linesOf(row.options).map((label) => ({ value: label, label }))

const classesOf = (row: FormRow, fields: readonly Labelled[]): FormField['classes'] =>
  linesOf(row.classes).map((line) => {
    const [label = '', ...when] = line.split(/[：:]/)
    return { label: label.trim(), when: toExpression(when.join(':'), fields) }
  })

type Labelled = { name: string; label: string }

const conditionOf = (row: FormRow, fields: readonly Labelled[]): FormField['shownWhen'] => {
  const asked = trimmed(row.shownWhenField)
  if (asked === '') return undefined
  const other = fields.find(({ label, name }) => label === asked || name === asked)
  return { field: other?.name ?? asked, equals: trimmed(row.shownWhenValue) }
}

const givenNumber = (value: number | null | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined

const contentOf = (row: FormRow, kind: FormField['kind'], fields: readonly Labelled[]) => {
  switch (kind) {
    case 'choice':
    case 'choices':
      return { options: optionsOf(row) }
    case 'consent':
      return { consentText: trimmed(row.consentText) }
    case 'computed':
      return {
        expression: toExpression(trimmed(row.expression), fields),
        classes: classesOf(row, fields),
      }
    default:
      return {}
  }
}

const BOUNDED: readonly FormField['kind'][] = [
  ...(['text', 'long-text', 'number', 'choices', 'person-name', 'address', 'files'] as const),
]

const fieldOf = (row: FormRow, fields: readonly Labelled[]): FormField => {
  const kind = row.kind ?? 'text'
  const bounds = BOUNDED.includes(kind)
    ? { min: givenNumber(row.min), max: givenNumber(row.max) }
    : {}
  return compact({
    name: trimmed(row.name),
    kind,
    label: trimmed(row.label),
    help: trimmed(row.help) || undefined,
    isRequired: kind === 'consent' || (row.isRequired === true && kind !== 'section'),
    isPersonal: row.isPersonal === true || undefined,
    ...bounds,
    ...contentOf(row, kind, fields),
    shownWhen: conditionOf(row, fields),
  })
}

const stepOf = (row: FlowRow): FlowStep => {
  const kind = row.kind ?? 'handle'
  const unit = row.unit ?? 'same'
  const amount = givenNumber(row.limitAmount)
  return compact({
    kind,
    title: trimmed(row.title) || STEP_KIND_LABELS[kind],
    unit,
    level: unit === 'level' ? (row.level ?? undefined) : undefined,
    roles: row.roles ?? [],
    limit: amount === undefined ? null : { amount, unit: row.limitUnit ?? 'working-days' },
    remindHours: givenNumber(row.remindHours) ?? 0,
    whenMissed: row.whenMissed ?? 'remind',
  })
}

/** Leaves out what is not given, so that the same content always gives the same digest. */
const compact = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

/** The definition that a listing describes, without asking whether it makes sense. */
export const definitionOf = (listing: Listing): Definition => {
  const rows = listing.formFields ?? []
  const labelled = rows.map(({ label, name }) => ({ label: trimmed(label), name: trimmed(name) }))
  return {
    form: {
      applicant: {
        phone: listing.asksPhone ?? 'required',
        idNumber: listing.asksIdNumber ?? 'none',
        email: listing.asksEmail ?? 'optional',
      },
      fields: rows.map((row) => fieldOf(row, labelled)),
    },
    flow: (listing.flowSteps ?? []).map(stepOf),
    effect: listing.effect ?? 'none',
    extensionDays: listing.extensionDays ?? 0,
  }
}

/** The definition of a listing and every reason why it cannot be published at this place of the tree. */
export const compileListing = (listing: Listing, offering: Offering): Compiled => {
  const definition = definitionOf(listing)
  return {
    definition,
    problems: [...formProblems(definition.form), ...flowProblems(definition, offering)],
  }
}

/** Tells two definitions apart. */
export const digestOf = (definition: Definition): string =>
  createHash('sha256').update(JSON.stringify(definition)).digest('hex')
