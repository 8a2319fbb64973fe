'use client'
import { useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { removeCopiesOf } from './local-copies'

/** Forgets a person's unsaved copies when they log out by themselves; not when the log-in runs out. */
export function ClearOnLogout({ children }: { children: ReactNode }) {
  const { user } = useAuth()
  const { config } = useConfig()
  const pathname = usePathname()
  const person = useRef(user?.id)
  person.current = user?.id ?? person.current
  const logout = `${config.routes.admin}${config.admin.routes.logout}`

  useEffect(() => {
    if (pathname !== logout || person.current === undefined) return
    removeCopiesOf(localStorage, person.current)
    person.current = undefined
  }, [logout, pathname])

  return children
}
