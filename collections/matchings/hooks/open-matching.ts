import type { CollectionBeforeChangeHook } from 'payload'
import { labelOf, MATCHING_SOURCES } from '@/src/lib/codes'
import { toIsoDay } from '@/src/lib/dates'
import { expiryFrom } from '@/src/registers/background/files'

/** A comparison begins with a name, and with the day on which nothing of it will be left. */
export const openMatching: CollectionBeforeChangeHook = ({ data, operation }) => {
  if (operation !== 'create') return data
  const now = new Date()
  return {
    ...data,
    title: `${labelOf(MATCHING_SOURCES, data.source)}名单 ${toIsoDay(now)}`,
    expiresAt: expiryFrom(now).toISOString(),
  }
}
