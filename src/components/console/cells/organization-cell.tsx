'use client'

import type { DefaultCellComponentProps } from 'payload'
import { useOrganizationNames } from './use-organizations'

/** A union in a list: its short name. */
export function OrganizationCell({ cellData }: DefaultCellComponentProps) {
  const id = typeof cellData === 'number' ? cellData : null
  const nameOf = useOrganizationNames(id === null ? [] : [id])
  return <span>{id === null ? '—' : nameOf(id)}</span>
}
