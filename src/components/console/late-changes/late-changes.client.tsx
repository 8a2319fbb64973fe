'use client'

import { useAllFormFields, useDebouncedEffect } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { use, useEffect, useRef } from 'react'
import { AnswerCount } from './answer-count.client'

/** Milliseconds for which Payload's Form waits for more before it sends what was changed. */
const DEBOUNCE = 250

/** A path no field has; `disableFormData` keeps it out of what is saved. */
const NUDGE = '_lateChanges'

/** Whether a person changed something between two states; what the server adds stands at new paths. */
const wasEdited = (before: FormState, after: FormState): boolean =>
  Object.entries(after).some(([path, field]) => {
    const old = before[path]
    if (!old) return false
    return old.value !== field.value || old.rows?.length !== field.rows?.length
  })

/**
 * Payload's Form forgets to send a change when the answer to the one before arrives while it waits for
 * more: it then takes the merged state for the one it has sent (`MERGE_SERVER_STATE` sets `prevStateRef` in
 * its fieldReducer). A row just added would stay empty, and a part that a box opens stay closed, until
 * something else is changed. This sees it happen and changes something else. To be dropped when Payload
 * compares with what it sent.
 */
export const LateChanges = () => {
  const [fields, dispatch] = useAllFormFields()
  const answers = use(AnswerCount)
  const before = useRef(fields)
  const answersAtEdit = useRef<number | undefined>(undefined)

  useEffect(() => {
    if (wasEdited(before.current, fields)) answersAtEdit.current = answers.current
    before.current = fields
  }, [fields, answers])

  useDebouncedEffect(
    () => {
      const isForgotten =
        answersAtEdit.current !== undefined && answersAtEdit.current !== answers.current
      answersAtEdit.current = undefined
      if (!isForgotten) return
      dispatch({ type: 'UPDATE', path: NUDGE, disableFormData: true, initialValue: Date.now() })
    },
    [fields],
    DEBOUNCE,
  )

  return null
}
