import type { CaseMeasures } from '@/src/cases/figures/case-figures'

/** The columns of measures by the name that the program calls them. */
export const MEASURE_COLUMNS: Record<keyof CaseMeasures, string> = {
  received: 'received',
  finished: 'finished',
  timed: 'timed',
  inTime: 'in_time',
  minutes: 'minutes',
  rated: 'rated',
  stars: 'stars',
}

const names = Object.values(MEASURE_COLUMNS)

/** `"received", "finished", …` */
export const MEASURES = names.map((name) => `"${name}"`).join(', ')

/** The measures of rows `alias`. */
export const measureColumns = (alias: string): string =>
  names.map((name) => `${alias}."${name}"`).join(', ')

/** The sums of the measures, named as the program calls them. */
export const measuresOf = (alias: string): string =>
  Object.entries(MEASURE_COLUMNS)
    .map(([name, column]) => `coalesce(sum(${alias}."${column}"), 0)::float8 "${name}"`)
    .join(', ')

/** The sums of the measures under their columns' names. */
export const summed = (alias: string): string =>
  names.map((name) => `sum(${alias}."${name}") AS "${name}"`).join(', ')

/** Adds what is inserted to what is there (row alias `t`). */
export const ADDED = names.map((name) => `"${name}" = t."${name}" + EXCLUDED."${name}"`).join(', ')

/** Puts what is inserted in the place of what is there. */
export const REPLACED = names.map((name) => `"${name}" = EXCLUDED."${name}"`).join(', ')

/** One row for each measure: its name and value. */
export const unpivoted = (alias: string): string => `
  CROSS JOIN LATERAL (VALUES ${names.map((name) => `('${name}', ${alias}."${name}")`).join(', ')})
    v("measure", "value")`

/** What a figure is called in reports of differences. */
export const reportedKey = (alias: string): string =>
  `'case ' || ${alias}."month" || ' ' || ${alias}."service_key" || ' ' || ${alias}."source" || ' ' || v."measure"`
