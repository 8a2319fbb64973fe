import type { PayloadRequest } from 'payload'
import { findStation, type Station, stationsAbove } from '@/src/database/cases/find-item'
import { isOpenToAnybody, readEmployer } from '@/src/database/cases/joining'

/** Levels that take in members whose employer has no union, the lowest first. */
const SUPPORTING = ['county', 'city'] as const

const above = async (req: PayloadRequest, union: number): Promise<Station | null> => {
  const stations = (await stationsAbove(req, union)).filter(({ isActive }) => isActive)
  const found = SUPPORTING.map((level) => stations.find((station) => station.level === level))
  return found.find(Boolean) ?? stations[0] ?? null
}

/**
 * The union that decides on an application (《工会会员会籍管理办法》: membership is where the employment is). The
 * employer's own union: the addressed one where it has several. Without one, a union for people of any
 * employer that was addressed; else the county's of the employer's place or of the one that the applicant
 * names, else the city's.
 */
export const decidingUnion = async (
  req: PayloadRequest,
  {
    addressed,
    district,
    employer,
  }: { addressed: number; district: number | null; employer: number | null },
): Promise<Station | null> => {
  const known = employer === null ? null : await readEmployer(req, employer)
  const unions = known?.unions ?? []
  const own = unions.includes(addressed) ? addressed : unions[0]
  if (own !== undefined) return findStation(req, own)
  if (await isOpenToAnybody(req, addressed)) return findStation(req, addressed)
  return above(req, known?.place ?? district ?? addressed)
}

const LOCAL_LEVELS = ['province', 'city', 'county', 'township']

/** Whether the members of an employer only wait at a union until their employer has one of its own. */
export const isWaitingPlace = async (
  req: PayloadRequest,
  { level, id }: Pick<Station, 'id' | 'level'>,
  employer: number | null,
): Promise<boolean> => {
  if (!LOCAL_LEVELS.includes(level) || (await isOpenToAnybody(req, id))) return false
  const known = employer === null ? null : await readEmployer(req, employer)
  return known === null || known.unions.length === 0
}
