'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

/**
 * Whether the log-in was found expired. `check` asks the server; once expired, it is asked again
 * whenever the person comes back to this window, so that a new log-in elsewhere is noticed.
 */
export function useSessionCheck(): { isExpired: boolean; check: () => Promise<void> } {
  const { config } = useConfig()
  const [isExpired, setIsExpired] = useState(false)
  const address = `${config.serverURL}${config.routes.api}/${config.admin.user}/me`

  const check = useCallback(async () => {
    try {
      const answer = await fetch(address, { credentials: 'include', cache: 'no-store' })
      const body: unknown = await answer.json()
      const user = typeof body === 'object' && body !== null && 'user' in body ? body.user : null
      setIsExpired(user === null)
    } catch {
      // No network says nothing about the log-in.
    }
  }, [address])

  useEffect(() => {
    if (!isExpired) return
    const onReturn = () => void check()
    window.addEventListener('focus', onReturn)
    return () => window.removeEventListener('focus', onReturn)
  }, [check, isExpired])

  return { isExpired, check }
}
