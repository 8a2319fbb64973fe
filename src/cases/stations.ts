import type { PayloadRequest } from 'payload'
import {
  findStation,
  type Station,
  stationsAbove,
  unionOfEmployer,
} from '@/src/database/cases/find-item'
import type { FlowStep } from './definition'

const SCOPES = ['scope1', 'scope2', 'scope3', 'scope4', 'scope5', 'scope6'] as const

/** Whether a union may take part in a case about another one: neither that one nor any below it. */
export const mayTakePart = (station: Station, excluded: number | null): boolean =>
  excluded === null ||
  (station.id !== excluded && SCOPES.every((scope) => station[scope] !== excluded))

/** The unions above that are at work and may know of the case, the nearest first. */
export const superiorsOf = async (
  req: PayloadRequest,
  union: number,
  excluded: number | null,
): Promise<Station[]> => {
  const [, ...above] = await stationsAbove(req, union)
  return above.filter((station) => station.isActive && mayTakePart(station, excluded))
}

/** The nearest union above that is at work and may know of the case; null = none. */
export const superiorOf = async (
  req: PayloadRequest,
  union: number,
  excluded: number | null,
): Promise<Station | null> => (await superiorsOf(req, union, excluded))[0] ?? null

type Asked = {
  step: FlowStep | undefined
  /** The union from which the step's union is looked for. */
  from: number
  employer: number | null
  /** The union of the place that the form names. */
  district: number | null
  excluded: number | null
}

const ofEmployer = async (
  req: PayloadRequest,
  employer: number | null,
): Promise<Station | null> => {
  const union = employer === null ? null : await unionOfEmployer(req, employer)
  return union === null ? null : findStation(req, union)
}

/** The union of a place; where it was closed since, the nearest above it that is at work. */
const ofDistrict = async (
  req: PayloadRequest,
  district: number | null,
): Promise<Station | null> => {
  if (district === null) return null
  const above = await stationsAbove(req, district)
  return above.find(({ isActive }) => isActive) ?? null
}

/** The union that a step names. Without a fitting one the case stays where it is looked from. */
export const stationFor = async (req: PayloadRequest, asked: Asked): Promise<Station | null> => {
  const { district, employer, excluded, from, step } = asked
  const above = (await stationsAbove(req, from)).filter(
    (station) => station.isActive && mayTakePart(station, excluded),
  )
  const own = above[0] ?? null
  switch (step?.unit) {
    case 'up':
      return above.find(({ id }) => id !== from) ?? null
    case 'level':
      return above.find(({ level }) => level === step.level) ?? own
    case 'employer': {
      const union = await ofEmployer(req, employer)
      return union && mayTakePart(union, excluded) ? union : own
    }
    case 'place': {
      const union = await ofDistrict(req, district)
      return union && mayTakePart(union, excluded) ? union : own
    }
    default:
      return own
  }
}
