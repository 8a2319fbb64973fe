/** The largest number that a record can have (PostgreSQL integer). */
export const LARGEST_ID = 2_147_483_647

/**
 * The number of a related record, whether it came as a bare id or as the record itself; undefined for
 * anything else.
 */
export const idOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value
  if (typeof value === 'object' && value !== null && 'id' in value) return idOf(value.id)
  return undefined
}
