import { idOf } from '@/src/lib/id-of'

const PICK = '请从列表里选择。'

/** Payload has turned any text into a number by now, `x` into NaN. */
const isNumber = (value: unknown): boolean => Number.isSafeInteger(idOf(value))

/**
 * Checks the form of a relationship's value and no more, where a hook decides what may be chosen: Payload's
 * own check refuses to save a record that was linked by somebody with a wider reach.
 */
export const isRecordNumber = (value: unknown): true | string =>
  value === null || value === undefined || isNumber(value) || PICK

/** The same where one must be chosen. */
export const isChosenRecord = (value: unknown): true | string => isNumber(value) || PICK
