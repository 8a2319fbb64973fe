import type { FieldHook } from 'payload'
import { openAnswers, shownAnswers } from '@/src/cases/answers'

/** Shows the answers with the personal ones masked; in full only by `reveal`. */
export const maskedAnswers: FieldHook = ({ value }) =>
  typeof value === 'string' && value !== '' ? shownAnswers(openAnswers(value)) : value
