import { z } from 'zod'
import { BUSINESS_ROLES } from '@/access/roles'
import { MOST_FIELDS } from '@/src/forms/form-problems'
import { SERVICE_PACKAGES } from '@/src/lib/codes'
import { STEP_LEVEL_LABELS } from '@/src/lib/codes/service-items'
import { EFFECTS, FIELD_KINDS, LIMIT_UNITS, STEP_KINDS, STEP_UNITS } from '../definition'

/**
 * A service item as a file, by which one union gives it to another: what every union can use of it, not the
 * place, hours and phone of the one that made it. Version 1; unknown keys are refused, so that nothing that a
 * newer program wrote gets lost unnoticed.
 */

export const ITEM_FILE_FORMAT = 'union-onenet.service-item'
export const ITEM_FILE_VERSION = 1

const text = (max: number) => z.string().max(max).nullish()
const longText = text(8000)
const yesNo = z.boolean().nullish()
const number = z.number().nullish()
const rule = z.enum(['required', 'optional', 'none']).nullish()
const levels = Object.keys(STEP_LEVEL_LABELS) as (keyof typeof STEP_LEVEL_LABELS)[]

const formField = z.strictObject({
  name: text(40),
  kind: z.enum(FIELD_KINDS),
  label: z.string().trim().min(1).max(60),
  help: text(200),
  isRequired: yesNo,
  isPersonal: yesNo,
  options: longText,
  min: number,
  max: number,
  consentText: text(4000),
  expression: text(400),
  classes: text(2000),
  shownWhenField: text(60),
  shownWhenValue: text(80),
})

const flowStep = z.strictObject({
  kind: z.enum(STEP_KINDS),
  title: text(40),
  unit: z.enum(STEP_UNITS).nullish(),
  level: z.enum(levels).nullish(),
  roles: z.array(z.enum(BUSINESS_ROLES)).max(BUSINESS_ROLES.length).nullish(),
  limitAmount: number,
  limitUnit: z.enum(LIMIT_UNITS).nullish(),
  remindHours: number,
  whenMissed: z.enum(['remind', 'escalate']).nullish(),
})

const material = z.strictObject({
  name: z.string().trim().min(1).max(200),
  note: text(500),
  required: yesNo,
})

const step = z.strictObject({ title: z.string().trim().min(1).max(200), description: text(2000) })

export const SERVICE_ITEM = z.strictObject({
  title: z.string().trim().min(1).max(80),
  key: text(60),
  package: z.enum(SERVICE_PACKAGES.map(({ value }) => value)),
  summary: text(200),
  eligibility: longText,
  materials: z.array(material).max(50).nullish(),
  steps: z.array(step).max(50).nullish(),
  timeLimit: text(200),
  fee: text(200),
  legalBasis: longText,
  acceptsCases: yesNo,
  asksPhone: rule,
  asksIdNumber: rule,
  asksEmail: rule,
  formFields: z.array(formField).max(MOST_FIELDS).nullish(),
  flowSteps: z.array(flowStep).max(20).nullish(),
  effect: z.enum(EFFECTS).nullish(),
  extensionDays: z.number().int().min(0).max(30).nullish(),
})

export const ITEM_FILE = z.strictObject({
  format: z.literal(ITEM_FILE_FORMAT),
  version: z.literal(ITEM_FILE_VERSION),
  exportedAt: text(40),
  /** The union that gave it away, for the reader of the file. */
  from: text(200),
  item: SERVICE_ITEM,
})

export type ServiceItem = z.infer<typeof SERVICE_ITEM>
export type ItemFile = z.infer<typeof ITEM_FILE>
