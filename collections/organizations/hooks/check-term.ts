import type { CollectionBeforeChangeHook } from 'payload'
import { badInput } from '@/src/lib/errors'

const FIVE_YEARS_ONLY = ['local-federation', 'industrial']

/**
 * Terms of office: three or five years at the grass roots, five for local federations and industrial
 * unions (工会法 2021, art. 16).
 */
export const checkTerm: CollectionBeforeChangeHook = ({ data }) => {
  if (FIVE_YEARS_ONLY.includes(String(data.kind)) && data.termYears === '3')
    throw badInput(
      'termYears',
      '地方总工会和产业工会每届任期为五年（工会法第十六条）。',
      'organization.term_years',
    )
  const { termStartsAt, termEndsAt } = data
  if (termStartsAt && termEndsAt && new Date(termEndsAt) <= new Date(termStartsAt))
    throw badInput('termEndsAt', '届满日期应晚于本届起始日期。', 'organization.term_dates')
  return data
}
