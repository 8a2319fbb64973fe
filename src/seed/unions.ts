import { UNION_ROWS } from '@/src/seed/data/grassroots-unions'
import type { OrganizationSeed } from '@/src/seed/types'

/** Unions of invented employers and the industry and group unions, parents before children. */
export function inventedUnions(): OrganizationSeed[] {
  return UNION_ROWS.map(([code, parentCode, kind, level, name, shortName]) => ({
    code,
    parentCode,
    kind,
    level,
    name,
    shortName,
    status: 'active',
  }))
}
