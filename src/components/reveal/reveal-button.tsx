'use client'

import { useDocumentInfo, useField } from '@payloadcms/ui'
import { RevealValue } from './reveal-value'

/** Beside a masked field: shows its value on demand, which never enters the form. */
export function RevealButton({ path }: { path: string }) {
  const { collectionSlug, id } = useDocumentInfo()
  const { value } = useField<string>({ path })
  if (!id || typeof value !== 'string' || !value.includes('*')) return null
  return <RevealValue address={`/api/${collectionSlug}/${id}`} field={path} />
}
