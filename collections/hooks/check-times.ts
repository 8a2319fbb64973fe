import type { CollectionBeforeChangeHook } from 'payload'
import { badInput } from '@/src/lib/errors'

const timeOf = (value: unknown): number | null => {
  const time = typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : NaN
  return Number.isNaN(time) ? null : time
}

/** A record leaves the site after it has come there: refuses hours that would undo a publication at once. */
export const checkTimes: CollectionBeforeChangeHook = ({ data }) => {
  const takeDownAt = timeOf(data.takeDownAt)
  if (takeDownAt === null) return data
  const publishAt = timeOf(data.publishAt)
  if (publishAt !== null && takeDownAt <= publishAt)
    throw badInput(
      'takeDownAt',
      '定时下线要晚于定时发布，请检查时间。',
      'publication.times_reversed',
    )
  if (data._status === 'published' && takeDownAt <= Date.now())
    throw badInput(
      'takeDownAt',
      '定时下线的时间已经过了，请改成以后的时间，或者清空。',
      'publication.take_down_passed',
    )
  return data
}
