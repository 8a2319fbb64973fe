'use client'

import type { DefaultCellComponentProps } from 'payload'
import { PublicationBadge } from '../publication-badge'

/** The `_status` column: where the record stands, in one word. */
export function PublicationCell({ rowData }: DefaultCellComponentProps) {
  return <PublicationBadge facts={rowData ?? {}} />
}
