import type { ORGANIZATION_LEVELS } from '@/src/lib/codes'

/** The rank of each level, 0 at the province. Written out: an order that decides a rule is no accident of a list. */
const RANK: Record<(typeof ORGANIZATION_LEVELS)[number]['value'], number> = {
  province: 0,
  city: 1,
  county: 2,
  township: 3,
  grassroots: 4,
  branch: 5,
}

const rankOf = (level: string): number | undefined =>
  (RANK as Record<string, number | undefined>)[level]

/** Whether a level lies below another one; levels may be skipped, never climbed. */
export const isBelowLevel = (level: string, parentLevel: string): boolean => {
  const rank = rankOf(level)
  const parentRank = rankOf(parentLevel)
  return rank !== undefined && parentRank !== undefined && rank > parentRank
}

/** Whether a union stands at the level of a county or higher: what happens to it takes two people. */
export const isCountyOrAbove = (level: string): boolean => {
  const rank = rankOf(level)
  return rank !== undefined && rank <= RANK.county
}
