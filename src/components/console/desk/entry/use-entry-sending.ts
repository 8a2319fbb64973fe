'use client'

import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { askSubmission } from './ask-submission'
import { type Filled, submissionOf } from './filled'
import type { Sent } from './receipt'

/** A sentence by the path of its field; `''` = none in particular. */
export type Faults = Record<string, string>

/** A wrong field gets the keyboard as soon as its sentence stands beside it. */
const useFocusOnFault = (form: RefObject<HTMLFormElement | null>, faults: Faults): void => {
  useEffect(() => {
    if (Object.keys(faults).length > 0)
      form.current
        ?.querySelector('[role="alert"]')
        ?.parentElement?.querySelector<HTMLElement>('input, select, textarea')
        ?.focus()
  }, [form, faults])
}

/** Sends what is filled in, by the button or by Ctrl + Enter from any field. */
export const useEntrySending = (
  form: RefObject<HTMLFormElement | null>,
  filled: Filled,
  onSent: (sent: Sent) => void,
) => {
  const [faults, setFaults] = useState<Faults>({})
  const [isSending, setIsSending] = useState(false)
  useFocusOnFault(form, faults)

  const send = async () => {
    if (isSending) return
    setIsSending(true)
    const { answer, problems } = await askSubmission(submissionOf(filled))
    setIsSending(false)
    setFaults(problems)
    if (answer) onSent({ ...answer, union: filled.union, name: filled.name })
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    const isField = event.target instanceof HTMLInputElement && event.target.type !== 'submit'
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      void send()
      // Enter in a line must not send what is half filled in.
    } else if (isField) event.preventDefault()
  }
  return { faults, isSending, onKeyDown, onSubmit }
}
