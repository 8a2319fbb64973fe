'use client'
import { useAllFormFields, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'
import { type CopyOwner, writeCopy } from './local-copies'

const WRITE_AFTER_MS = 2000

/**
 * Keeps a copy of the form while it holds unsaved changes: two seconds after a change, and at once
 * when the page is hidden. `flush` writes what is unsaved now, `cancel` gives up a waiting write.
 */
export function useLocalCopy(
  owner: CopyOwner | null,
  personalFields: readonly string[],
): { flush: () => void; cancel: () => void } {
  const { getData } = useForm()
  const isModified = useFormModified()
  const [fields] = useAllFormFields()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const cancel = useCallback(() => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
  }, [])

  const write = useCallback(() => {
    cancel()
    if (owner) writeCopy(localStorage, owner, getData(), { now: new Date(), personalFields })
  }, [cancel, getData, owner, personalFields])

  // The timer is not put back by further changes: who never pauses is protected too.
  useEffect(() => {
    if (fields && isModified) timer.current ??= setTimeout(write, WRITE_AFTER_MS)
  }, [fields, isModified, write])

  const flush = useCallback(() => {
    if (timer.current || isModified) write()
  }, [isModified, write])

  useEffect(() => {
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
    }
  }, [flush])

  useEffect(() => cancel, [cancel])

  return { flush, cancel }
}
