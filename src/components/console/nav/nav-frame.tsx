'use client'

import { useNav } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** Holds the navigation: always shown on a desktop, a sheet over the page on small screens. */
export function NavFrame({ children }: { children: ReactNode }) {
  const { navOpen, navRef, setNavOpen } = useNav()
  return (
    <>
      {navOpen ? (
        <button
          type="button"
          className="console-nav__shade"
          aria-label="收起导航"
          onClick={() => setNavOpen(false)}
        />
      ) : null}
      <aside className={navOpen ? 'console-nav console-nav--open' : 'console-nav'} ref={navRef}>
        {children}
      </aside>
    </>
  )
}
