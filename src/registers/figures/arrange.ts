import {
  type CodeOption,
  EDUCATION_LEVELS,
  GENDERS,
  INDUSTRIES,
  MEMBERSHIP_STATES,
  ORGANIZATION_KINDS,
  ORGANIZATION_LEVELS,
  ORGANIZATION_STATUSES,
} from '@/src/lib/codes'
import { lastMonths } from '@/src/lib/dates'
import { ageBands } from './age-bands'
import type {
  Completeness,
  EmployerFigures,
  MemberFigures,
  Month,
  Part,
  UnionFigures,
} from './branch-figures'
import { filledShare, TEMPLATE_COLUMNS } from './template-columns'

/** By key, as src/database/figures/read.ts gives them. */
export type RawFigures = ReadonlyMap<string, { own: number; branch: number }>

const MONTHS_SHOWN = 24
const NOT_FILLED = '-'

const total = (raw: RawFigures, key: string): number => raw.get(key)?.branch ?? 0

/** The parts of one kind in the order of their code list; empty parts are left out. */
const partsOf = (
  raw: RawFigures,
  kind: string,
  list: readonly CodeOption[],
  unknown: string,
): Part[] =>
  [...list, { value: NOT_FILLED, label: unknown }]
    .map(({ label, value }) => ({ code: value, label, value: total(raw, `${kind}:${value}`) }))
    .filter(({ value }) => value !== 0)

const byYear = (raw: RawFigures): Map<string, number> =>
  new Map(
    [...raw].flatMap(([key, { branch }]) =>
      key.startsWith('birth:') ? [[key.slice('birth:'.length), branch] as const] : [],
    ),
  )

const monthsOf = (raw: RawFigures, today: string): Month[] =>
  lastMonths(today, MONTHS_SHOWN).map((month) => ({
    month,
    joined: total(raw, `join:${month}`),
    transferredIn: total(raw, `transfer-in:${month}`),
    transferredOut: total(raw, `transfer-out:${month}`),
    left: total(raw, `expel:${month}`) + total(raw, `withdraw:${month}`),
  }))

const completenessOf = (raw: RawFigures): Completeness => {
  const members = total(raw, 'member')
  const missing = (code: string) => total(raw, `missing:${code}`)
  const codes = Object.keys(TEMPLATE_COLUMNS)
  return {
    share: filledShare(
      members,
      codes.reduce((sum, code) => sum + missing(code), 0),
    ),
    columns:
      members === 0
        ? []
        : Object.entries(TEMPLATE_COLUMNS).map(([code, label]) => ({
            ...{ code, label },
            share: 1 - missing(code) / members,
          })),
  }
}

export const unionFigures = (raw: RawFigures): UnionFigures => ({
  total: total(raw, 'union'),
  byLevel: partsOf(raw, 'union-level', ORGANIZATION_LEVELS, ''),
  byKind: partsOf(raw, 'union-kind', ORGANIZATION_KINDS, '类型未填'),
  byStatus: partsOf(raw, 'union-status', ORGANIZATION_STATUSES, ''),
})

/** `today`: `YYYY-MM-DD` in China; it decides the bands of age and the last month shown. */
export const memberFigures = (raw: RawFigures, today: string): MemberFigures => ({
  total: total(raw, 'member'),
  own: raw.get('member')?.own ?? 0,
  women: total(raw, 'sex:2'),
  migrants: total(raw, 'migrant'),
  byState: partsOf(raw, 'member-state', MEMBERSHIP_STATES, ''),
  bySex: partsOf(raw, 'sex', GENDERS, ''),
  byAge: ageBands(byYear(raw), Number(today.slice(0, 4))),
  byEducation: partsOf(raw, 'education', EDUCATION_LEVELS, '学历未填'),
  byIndustry: partsOf(raw, 'industry', INDUSTRIES, '工会未填行业'),
  months: monthsOf(raw, today),
  completeness: completenessOf(raw),
})

export const employerFigures = (raw: RawFigures): EmployerFigures => {
  const employers = total(raw, 'employer')
  const organized = total(raw, 'organized')
  return { total: employers, organized, rate: employers > 0 ? organized / employers : null }
}
