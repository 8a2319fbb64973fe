import type { FlowRow, FormRow, Listing } from '@/src/cases/compile'
import type { Form, FormField } from '@/src/cases/definition'
import type { Offering } from '@/src/cases/flow-problems'

/** A county under a city under the province. */
export const COUNTY: Offering = { level: 'county', above: ['city', 'province'] }
export const PROVINCE: Offering = { level: 'province', above: [] }

export const formOf = (...fields: (Partial<FormField> & Pick<FormField, 'name'>)[]): Form => ({
  applicant: { phone: 'required', idNumber: 'none', email: 'optional' },
  fields: fields.map((field) => ({
    ...{ kind: 'text' as const, label: field.name, isRequired: false },
    ...field,
  })),
})

const content: FormRow = { kind: 'long-text', label: '诉求', name: 'content', isRequired: true }

/** A listing that can be published, with other items or steps in their place. */
export const listingOf = (
  parts: { fields?: FormRow[]; steps?: FlowRow[] } & Partial<Listing> = {},
): Listing => {
  const { fields = [content], steps = [{ kind: 'handle' }], ...rest } = parts
  return { formFields: fields, flowSteps: steps, ...rest }
}
