import type { Scope } from '@/access/actor'
import { codeList } from '@/src/lib/codes'

/** The registers that a union may add fields of its own to. */
export const CUSTOM_REGISTERS = codeList([
  ['members', '会员'],
  ['organizations', '工会组织'],
  ['model-workers', '劳模工匠'],
  ['innovation-studios', '创新工作室'],
])

export type CustomRegisterName = (typeof CUSTOM_REGISTERS)[number]['value']

export const CUSTOM_TYPES = codeList([
  ['text', '文字'],
  ['number', '数字'],
  ['date', '日期'],
  ['choice', '选择（从几项里选一项）'],
  ['yes-no', '是或否'],
])

export type CustomType = (typeof CUSTOM_TYPES)[number]['value']

export type CustomOption = { label: string; value: string }

/** What a person who fills in a form needs to know of a field. */
export type CustomInput = {
  /** Under which the value stands in a record's `custom`; never changes. */
  key: string
  label: string
  type: CustomType
  /** Of a choice; empty otherwise. */
  options: CustomOption[]
  help: string | null
  required: boolean
  /** Kept in the records that have it, no longer asked for. */
  isRetired: boolean
}

/** A field that a union has added to a register. */
export type CustomField = CustomInput & {
  id: number
  register: CustomRegisterName
  organization: number
  /** Of the union that added it. */
  scope: Scope
  /** Asked for in the whole branch; otherwise on the records of the union itself alone. */
  visibleBelow: boolean
  /** Values are personal data: for the register's personal-data roles alone, in no filter. */
  isPersonal: boolean
}

/**
 * Where a record lies: its union and that union's scope columns. A record of `organizations` lies in
 * itself.
 */
export type Place = Scope & { organization: number | null }

/** A number stands for itself, a day as YYYY-MM-DD, a choice as the option's value. */
export type CustomValue = string | number | boolean
export type CustomValues = Record<string, CustomValue | null>
