'use client'

import type { DefaultCellComponentProps } from 'payload'
import { appointmentsOf } from '@/access/actor'
import { ROLE_LABELS } from '@/access/roles'
import { useOrganizationNames } from './use-organizations'

/** An account's offices in a list: `宜都 · 内容编辑`. */
export function AppointmentsCell({ cellData }: DefaultCellComponentProps) {
  const held = appointmentsOf({ appointments: cellData })
  const nameOf = useOrganizationNames(held.map(({ organization }) => organization))
  if (held.length === 0) return <span>无任职</span>
  return (
    <ul className="appointments-cell">
      {held.map(({ organization, role }) => (
        <li key={`${organization}-${role}`}>
          {nameOf(organization)} · {ROLE_LABELS[role]}
        </li>
      ))}
    </ul>
  )
}
