'use client'

/** The inputs of the fields that apply to the record. */
export function CustomValuesField() {
  return null
}
