import type { FieldHook, JSONField, PayloadRequest } from 'payload'
import { internal } from '@/access/fields'
import { readRequestNotes } from '@/access/request-notes'
import { badInput } from '@/src/lib/errors'
import { definitionsFor } from '@/src/registers/custom-fields/definitions'
import { mergeCustomValues } from '@/src/registers/custom-fields/merge-values'
import {
  type CustomRegister,
  customValuesOf,
  type PlacedRecord,
  placeOf,
  readableValues,
  seenFields,
} from '@/src/registers/custom-fields/readable-values'

const COMPONENTS = '/src/components/console/custom-fields'

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Only what is sent is checked for being complete: a program that changes a phone number is not asked. */
const noteSent: FieldHook = ({ req, siblingData }) => {
  readRequestNotes(req).sendsCustom = siblingData.custom !== undefined
}

/** Whether required fields must be filled now; drafts and the program itself need not. */
const isComplete = (req: PayloadRequest, operation: unknown, status: unknown): boolean =>
  Boolean(req.user) &&
  status !== 'draft' &&
  (operation === 'create' || status === 'published' || readRequestNotes(req).sendsCustom === true)

/**
 * Lays what was sent over what is stored, so that values which the person does not see stay. Runs after
 * the record has been given its place; required fields are asked for in everything but drafts.
 */
const mergeSent =
  (register: CustomRegister): FieldHook =>
  async ({ data, operation, originalDoc, req, siblingData, siblingDocWithLocales, value }) => {
    const restored = req.context.isRestoringVersion === true
    const stored = customValuesOf(
      restored ? readRequestNotes(req).keptAsStored?.custom : siblingDocWithLocales?.custom,
    )
    if (value !== null && value !== undefined && !isPlain(value))
      throw badInput('custom', '自定义项的内容有误，请刷新页面后再填。', 'custom_field.invalid')
    const record: PlacedRecord = { ...siblingData, id: originalDoc?.id }
    const applicable = (await definitionsFor(req)).at(register, placeOf(register, record))
    // The program itself writes what it is told; a person writes what they see.
    const writable = req.user ? seenFields(req.user, register, record, applicable) : applicable
    const { problems, values } = mergeCustomValues({
      stored,
      sent: customValuesOf(value),
      writable,
      isComplete: isComplete(req, operation, data?._status),
      isRestoring: restored,
    })
    const [problem] = problems
    if (problem) throw badInput(`custom.${problem.key}`, problem.message, problem.code)
    return Object.keys(values).length === 0 ? null : values
  }

/** Gives the values of the fields that apply to the record now and that the person may read. */
const showReadable =
  (register: CustomRegister): FieldHook =>
  async ({ overrideAccess, req, siblingData, value }) => {
    if (overrideAccess) return value
    const record: PlacedRecord = siblingData
    const applicable = (await definitionsFor(req)).at(register, placeOf(register, record))
    return readableValues(seenFields(req.user, register, record, applicable), value)
  }

/**
 * The values of the fields that unions have added to this register (collections/custom-fields/), by the
 * fields' keys: for the staff of the branch, never public.
 */
export const customValues = (register: CustomRegister): JSONField =>
  internal(register, {
    name: 'custom',
    label: '本级自定义项',
    type: 'json',
    hooks: {
      beforeValidate: [noteSent],
      beforeChange: [mergeSent(register)],
      afterRead: [showReadable(register)],
      // A copy begins without: some of the values may lie out of the person's sight.
      beforeDuplicate: [() => null],
    },
    admin: {
      disableBulkEdit: true,
      disableListFilter: true,
      components: {
        Field: `${COMPONENTS}/custom-values-field.tsx#CustomValuesField`,
        Cell: `${COMPONENTS}/custom-values-cell.tsx#CustomValuesCell`,
        Diff: `${COMPONENTS}/custom-values-diff.tsx#CustomValuesDiff`,
      },
    },
  })
