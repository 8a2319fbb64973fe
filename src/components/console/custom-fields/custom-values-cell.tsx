'use client'

import type { DefaultCellComponentProps } from 'payload'
import { useEffect, useState } from 'react'
import { showCustomValue } from '@/src/registers/custom-fields/custom-values'
import { fieldsOfKeys } from './labels-of-keys'

const filled = (cellData: unknown): [string, unknown][] =>
  typeof cellData === 'object' && cellData !== null
    ? Object.entries(cellData).filter(([, value]) => value !== null)
    : []

/** The values of a record in a list, as pairs `血型：A`; which ones, the server has decided. */
export function CustomValuesCell({ cellData, collectionSlug }: DefaultCellComponentProps) {
  const values = JSON.stringify(filled(cellData))
  const [text, setText] = useState('')
  useEffect(() => {
    let isCurrent = true
    const entries = JSON.parse(values) as [string, unknown][]
    const show = (pairs: string[]) => {
      if (isCurrent) setText(pairs.join('；'))
    }
    if (entries.length === 0) show([])
    else
      fieldsOfKeys(
        collectionSlug,
        entries.map(([key]) => key),
      ).then(
        (fields) =>
          show(
            fields.map((field) => {
              const value = entries.find(([key]) => key === field.key)?.[1]
              return `${field.label}：${showCustomValue(field, value)}`
            }),
          ),
        (error: Error) => show([error.message]),
      )
    return () => {
      isCurrent = false
    }
  }, [values, collectionSlug])
  return (
    <span className="custom-values-cell" title={text}>
      {values === '[]' ? '—' : text || '…'}
    </span>
  )
}
