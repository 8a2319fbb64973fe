import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { isCustomValueHeld } from '@/src/database/custom-fields'
import { conflict } from '@/src/lib/errors'
import type { CustomRegisterName } from '@/src/registers/custom-fields/custom-field'

type Definition = {
  key: string
  label: string
  register: CustomRegisterName
  options?: { label: string; value?: string | null }[] | null
}

const isHeld = (
  req: PayloadRequest,
  { key, register }: Definition,
  value?: string,
): Promise<boolean> => {
  const collection = req.payload.config.collections.find(({ slug }) => slug === register)
  return collection
    ? isCustomValueHeld(req, { register, hasVersions: Boolean(collection.versions) }, key, value)
    : Promise.resolve(false)
}

/** A definition that records hold values of is retired, not deleted: nobody could read them any more. */
export const keepUsedDefinition: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const definition = await req.payload.db.findOne<Definition & { id: number }>({
    collection: 'custom-fields',
    where: { id: { equals: id } },
    req,
  })
  if (definition && (await isHeld(req, definition)))
    throw conflict(
      `已有记录填写了“${definition.label}”，不能删除。不再需要时请勾选“停用”，已填的内容会保留。`,
      'custom_field.in_use',
    )
}

/** The same for a single option. */
export const keepUsedOptions: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const stored: Definition | undefined = originalDoc
  const kept = (data.options ?? []).map(({ value }: { value?: unknown }) => value)
  for (const { label, value } of stored?.options ?? [])
    if (value && !kept.includes(value) && (await isHeld(req, stored as Definition, value)))
      throw conflict(
        `已有记录选了“${label}”，这个选项不能删除，可以改名。`,
        'custom_field.option_in_use',
      )
  return data
}
