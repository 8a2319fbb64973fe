'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { wordOfAct } from './audit-words'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What was done, in words. */
export function ActCell({ cellData }: DefaultCellComponentProps) {
  return <span>{wordOfAct(textOf(cellData))}</span>
}

/** What kind of record it was done to. */
export function RecordKindCell({ cellData }: DefaultCellComponentProps) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const slug = textOf(cellData)
  const known = config.collections.find((collection) => collection.slug === slug)
  if (known?.labels) return <span>{getTranslation(known.labels.plural, i18n)}</span>
  return <span>{slug === 'site-settings' ? '网站设置' : slug || '—'}</span>
}
