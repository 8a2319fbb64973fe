import { randomBytes } from 'node:crypto'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { scopeOf } from '@/access/actor'
import { badInput, conflict } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'
import { isApplicable } from '@/src/registers/custom-fields/applicable-fields'
import type { CustomField } from '@/src/registers/custom-fields/custom-field'
import { definitionsFor } from '@/src/registers/custom-fields/definitions'

/** As many as a form can bear. */
const MOST_OF_A_UNION = 50
const KEY_BYTES = 5

const newKey = (letter: string): string => `${letter}${randomBytes(KEY_BYTES).toString('hex')}`

type Definition = Pick<
  CustomField,
  'label' | 'organization' | 'register' | 'scope' | 'visibleBelow'
>

const definitionOf = (data: Record<string, unknown>): Definition => ({
  label: String(data.label ?? '').trim(),
  organization: idOf(data.organization) ?? 0,
  register: data.register as Definition['register'],
  scope: scopeOf(data),
  visibleBelow: data.visibleBelow !== false,
})

/** The labels that the register's own form and sheets use already. */
const labelsBuiltIn = (req: PayloadRequest, register: string): unknown[] =>
  req.payload.config.collections
    .find(({ slug }) => slug === register)
    ?.flattenedFields.map((field) => ('label' in field ? field.label : undefined)) ?? []

/** Whether records may exist on which both are asked for. */
const meet = (a: Definition, b: Definition): boolean =>
  isApplicable(a, { ...b.scope, organization: b.organization }) ||
  isApplicable(b, { ...a.scope, organization: a.organization })

/**
 * Sheets find their columns by label, so that a label stands for one thing wherever it is shown: not
 * twice in one form, and not for a field that the register has anyway.
 */
const checkLabel = (req: PayloadRequest, made: Definition, others: readonly CustomField[]) => {
  if (labelsBuiltIn(req, made.register).includes(made.label))
    throw badInput(
      'label',
      `这个台账本来就有“${made.label}”，请换个名称。`,
      'custom_field.label_built_in',
    )
  const twin = others.find((other) => other.label === made.label && meet(made, other))
  if (!twin) return
  const where = twin.organization === made.organization ? '本级' : '上级或下级工会'
  const state = twin.isRetired ? '（已停用，可以重新启用）' : ''
  throw badInput(
    'label',
    `${where}已有名为“${made.label}”的自定义项${state}，请换个名称。`,
    'custom_field.label_taken',
  )
}

/** What a definition is for is decided once: values of many records hang on it. */
const checkUnmoved = (data: Record<string, unknown>, stored: Record<string, unknown>): void => {
  if (idOf(data.organization) !== idOf(stored.organization))
    throw badInput(
      'organization',
      '自定义项建好后不能换工会，请在那个工会新建一项。',
      'custom_field.organization_fixed',
    )
}

/** Gives a new definition its key and refuses labels that would stand for two things. */
export const checkDefinition: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') checkUnmoved(data, originalDoc)
  const made = definitionOf(data)
  if (made.label === '') throw badInput('label', '请填写名称。', 'custom_field.label_required')
  const { all } = await definitionsFor(req)
  const others = all.filter(
    ({ id, register }) => register === made.register && id !== originalDoc?.id,
  )
  checkLabel(req, made, others)
  const own = others.filter(({ organization }) => organization === made.organization)
  if (operation === 'create' && own.length >= MOST_OF_A_UNION)
    throw conflict(
      `一个台账最多加 ${MOST_OF_A_UNION} 个自定义项，请先清理不用的。`,
      'custom_field.too_many',
    )
  const key = operation === 'create' ? newKey('f') : originalDoc.key
  return { ...data, label: made.label, key }
}

type Option = { id?: unknown; label?: unknown; value?: unknown }

const optionsOf = (value: unknown): Option[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : []

/**
 * Gives every new option the value that records will hold; a known one keeps its own, whatever was sent.
 */
export const nameOptions: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data.type !== 'choice') return { ...data, options: [] }
  const free = new Set(optionsOf(originalDoc?.options).map(({ value }) => value))
  const options = optionsOf(data.options).map((option) => ({
    ...option,
    label: String(option.label ?? '').trim(),
    // Each known value once: a row that was copied in the form is a new option.
    value: option.value && free.delete(option.value) ? option.value : newKey('o'),
  }))
  if (options.length === 0)
    throw badInput('options', '请至少写一个可以选的项。', 'custom_field.options_required')
  const labels = options.map(({ label }) => label)
  if (new Set(labels).size < labels.length)
    throw badInput('options', '有两个选项名称相同，请改成不同的。', 'custom_field.options_twice')
  return { ...data, options }
}
