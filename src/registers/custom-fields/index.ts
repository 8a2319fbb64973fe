/**
 * Fields that unions add to registers, for whoever reads or writes sheets and lists past the forms:
 * `definitionsFor` gives all definitions, `applicableFields` those of one place, `seenFields` those of
 * them that a person may read and write.
 */
export { applicableFields, isApplicable } from './applicable-fields'
export type {
  CustomField,
  CustomInput,
  CustomRegisterName,
  CustomValue,
  CustomValues,
  Place,
} from './custom-field'
export { checkCustomValue, readCustomValue, showCustomValue } from './custom-values'
export { definitionsFor } from './definitions'
export { mergeCustomValues } from './merge-values'
export { type CustomRegister, placeOf, readableValues, seenFields } from './readable-values'
export { isVisibleField } from './visible-fields'
