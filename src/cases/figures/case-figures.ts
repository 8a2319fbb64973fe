/** What is counted of cases; sums, so that they can be added up over items, sources, months and unions. */
export type CaseMeasures = {
  /** By the month in which a case came in, whatever became of it. */
  received: number
  /** By the month in which it was finished; the last time, when it was taken up again. */
  finished: number
  /** Finished cases whose time limit was running: those of which one can say whether it was kept. */
  timed: number
  inTime: number
  /** From coming in to being finished, nights and holidays included. */
  minutes: number
  /** By the month of the rating. */
  rated: number
  stars: number
}

/** What is open at this moment. */
export type OpenCases = {
  open: number
  /** Due until the end of the next working day. */
  soon: number
  overdue: number
  /** The clock stands still until the applicant answers. */
  paused: number
}

/** One line of the figures: what happened in the period, what is open now, and what follows from it. */
export type CaseLine = CaseMeasures &
  OpenCases & {
    /** 0 … 1; null when nothing was finished under a time limit. */
    inTimeRate: number | null
    averageHours: number | null
    averageRating: number | null
  }

export type NamedLine = CaseLine & { code: string; label: string }

/** `YYYY-MM` in China, both included. */
export type Period = { from: string; to: string }

/** What the figures are narrowed down to; none: everything. */
export type CaseFilter = { item?: string; source?: string }

/** Of one item and source, in the unions below or in the union itself. */
type Part = { serviceKey: string; source: string; isBelow: boolean }

/** What was counted in one month. */
export type CaseFact = CaseMeasures & Part & { month: string }

/** What is open now. */
export type OpenFact = OpenCases & Part

/** Everything that the figures of a branch are made of (src/database/case-figures/read.ts). */
export type RawCases = { facts: readonly CaseFact[]; open: readonly OpenFact[] }

/** The figures of a union and all below it. */
export type BranchCases = {
  period: Period
  total: CaseLine
  /** Of `total`, what the union itself holds or finished. */
  own: CaseLine
  items: NamedLine[]
  sources: NamedLine[]
  months: NamedLine[]
}

/** One union beside its siblings. */
export type ChildCases = CaseLine & {
  id: number
  name: string
  code: string
  level: string
  status: string
}
