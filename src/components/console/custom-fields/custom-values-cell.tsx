'use client'

/** The values of a record in a list. */
export function CustomValuesCell() {
  return null
}
