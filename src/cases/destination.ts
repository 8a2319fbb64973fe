import { findStation, type Station } from '@/src/database/cases/find-item'
import { badInput, OneNetError } from '@/src/lib/errors'
import type { Move } from '@/src/workflows/cases/decide'
import type { Scene } from './scene'
import { mayTakePart, stationFor, superiorOf } from './stations'

/** The union that was named; it must be at work and may not be the one complained about. */
export const namedStation = async ({ held, input, req }: Scene): Promise<Station> => {
  if (input.to === null) throw badInput('to', '请选择要转给哪个工会。', 'case.to_required')
  const station = await findStation(req, input.to)
  if (!station?.isActive || !mayTakePart(station, held.excluded))
    throw badInput('to', '这个工会不能接收，请重新选择。', 'case.to_unknown')
  if (station.id === held.organization)
    throw badInput('to', '办件已经在这个工会，请选择别的工会。', 'case.to_same')
  return station
}

const required = (station: Station | null): Station => {
  if (station) return station
  throw new OneNetError(409, 'case.no_superior', '上面没有可以接收的工会了。')
}

/** A sender that is closed by now is stood in for by the union above. */
const senderOrSuperior = async ({ held, req }: Scene): Promise<Station | null> => {
  const sender = await findStation(req, held.sender ?? 0)
  return sender?.isActive && mayTakePart(sender, held.excluded)
    ? sender
    : superiorOf(req, held.organization, held.excluded)
}

/** Where a move leads; null = nowhere else. */
export type Destination = { holder: Station | null; approver: Station | null }

/** The unions that hold and approve the case after a move. Throws 400 and 409 where there is none. */
export const destinationOf = async (scene: Scene, move: Move): Promise<Destination> => {
  const { definition, doer, held, req } = scene
  const nowhere = { holder: null, approver: null }
  switch (move.mover) {
    case 'named':
      return { ...nowhere, holder: await namedStation(scene) }
    case 'sender':
      return { ...nowhere, holder: required(await senderOrSuperior(scene)) }
    case 'superior':
      return {
        ...nowhere,
        holder: required(await superiorOf(req, held.organization, held.excluded)),
      }
    case 'actor':
      return { ...nowhere, holder: await findStation(req, doer.organization ?? 0) }
    case 'routed': {
      const from = held.approver ?? held.organization
      const asked = {
        employer: held.employer,
        district: held.district,
        excluded: held.excluded,
        step: definition.flow[move.step],
      }
      if (move.state === 'approving')
        return { ...nowhere, approver: required(await stationFor(req, { ...asked, from })) }
      const station = await stationFor(req, { ...asked, from: held.organization })
      return { ...nowhere, holder: station?.id === held.organization ? null : station }
    }
    default:
      return nowhere
  }
}
