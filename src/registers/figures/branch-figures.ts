/** One line of a figure that is divided up: a code of its list, its words, how many. */
export type Part = { code: string; label: string; value: number }

/** Joins and leaves of one month (`YYYY-MM` in China), as the ledger has them. */
export type Month = {
  month: string
  joined: number
  transferredIn: number
  transferredOut: number
  /** Expelled and withdrawn. */
  left: number
}

/** How much of the national template is filled in. */
export type Completeness = {
  /** 0 … 1 over all columns; null without members. */
  share: number | null
  columns: { code: string; label: string; share: number }[]
}

export type UnionFigures = { total: number; byLevel: Part[]; byKind: Part[]; byStatus: Part[] }

/** Of members only those bound count (在册, 保留), but for `byState`. */
export type MemberFigures = {
  total: number
  /** Those of the union itself, without the unions below. */
  own: number
  women: number
  migrants: number
  byState: Part[]
  bySex: Part[]
  byAge: Part[]
  byEducation: Part[]
  byIndustry: Part[]
  months: Month[]
  completeness: Completeness
}

/** Employers at work; `rate` is 建会率: the share of them that has a union, null without any. */
export type EmployerFigures = { total: number; organized: number; rate: number | null }

/** The figures of a union and all below it; null where the person may not read the register. */
export type BranchFigures = {
  unions: UnionFigures
  members: MemberFigures | null
  employers: EmployerFigures | null
}

/** One union beside its siblings. */
export type ChildFigures = {
  id: number
  name: string
  code: string
  level: string
  status: string
  unions: number
  members: number
  women: number
  migrants: number
  kept: number
  /** Of this calendar year. */
  joined: number
  left: number
  employers: number
  organized: number
  /** Empty cells of the national template. */
  missing: number
}
