'use client'

import { useListRelationships } from '@payloadcms/ui'
import { useEffect } from 'react'

const textAt = (record: object, key: string): string => {
  const value: unknown = Object.entries(record).find(([name]) => name === key)?.[1]
  return typeof value === 'string' ? value : ''
}

/** Names unions by id; a list's cells together ask the server once. */
export const useOrganizationNames = (ids: number[]): ((id: number) => string) => {
  const { documents, getRelationships } = useListRelationships()
  const key = ids.join()
  useEffect(() => {
    const wanted = key === '' ? [] : key.split(',').map(Number)
    getRelationships(wanted.map((value) => ({ relationTo: 'organizations', value })))
  }, [key, getRelationships])
  return (id) => {
    const found = documents.organizations?.[id]
    if (typeof found !== 'object' || found === null) return found === false ? '（无权查看）' : '…'
    return textAt(found, 'shortName') || textAt(found, 'name')
  }
}
