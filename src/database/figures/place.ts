import { sql } from '../session'

/** Where a union stands in the tree. */
export type Place = { id: number; depth: number }

/** Rows `alias` of the branch, the head included: its own id stands in the scope columns too. */
export const inBranch = (alias: string, { depth, id }: Place) =>
  depth === 0 ? sql`true` : sql`${sql.identifier(alias)}.${sql.identifier(`scope${depth}`)} = ${id}`
