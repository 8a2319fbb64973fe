'use client'

import { useRowLabel } from '@payloadcms/ui'
import { isRole, ROLE_LABELS } from '@/access/roles'

/** The heading of one office in the account form: its role, once one is chosen. */
export function AppointmentRowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ role?: unknown }>()
  const label = isRole(data.role) ? ROLE_LABELS[data.role] : '请选择工会和角色'
  return (
    <span>
      任职 {rowNumber + 1} · {label}
    </span>
  )
}
