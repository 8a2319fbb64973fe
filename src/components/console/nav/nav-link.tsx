'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

const isWithin = (pathname: string, href: string): boolean =>
  pathname === href || (href !== '/admin' && pathname.startsWith(`${href}/`))

/** One entry of the navigation; marked while the page belongs to it. */
export function NavLink({ href, label }: { href: string; label: string }) {
  const pathname = usePathname()
  return (
    <Link
      className="console-nav__link"
      href={href}
      prefetch={false}
      aria-current={isWithin(pathname, href) ? 'page' : undefined}
    >
      {label}
    </Link>
  )
}
